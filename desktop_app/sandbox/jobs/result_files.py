"""The files of a finished job: one JSON a line, in parts, each compressed.

The files are gzip by their first bytes only; no header says so.
"""

import gzip
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.sandbox.faults.response_mutations import other_form
from desktop_app.sandbox.jobs.job_kind import Json, Line
from desktop_app.sandbox.lookups.lookup import Charges, Components, add_components

MERGED = "results.jsonl.gz"
_FAST = 1


@dataclass(frozen=True, slots=True)
class JobResult:
    """The result of a job.

    Attributes:
        files: Its files by name: the merged one, and each part.
        lines: The number of lines in the files.
        fulfilled: The number of identifiers that were found, and are charged for.
        charges: A pair of key and credits for each of them.
        components: The parts of the price.
    """

    files: dict[str, bytes]
    lines: int
    fulfilled: int
    charges: Charges
    components: Components

    @property
    def parts(self) -> list[str]:
        """The names of the parts, in order."""
        return sorted(name for name in self.files if name != MERGED)


def make_result(
    found: Iterable[Line], faults: Mapping[str, float], seed: str, *, share: float = 1.0
) -> JobResult:
    """Return the result of a job.

    Args:
        found: What was found, in the order of the submission.
        faults: The faults of the job, with their amounts.
        seed: Decides the order of the lines, which is not that of the submission.
        share: The share of the people that a failed job had found before it stopped.
    """
    lines: list[bytes] = []
    paid: Charges = []
    components: dict[int, Components] = {}
    nobody: list[str] = []
    for one in found:  # one at a time: thousands of whole profiles are large
        if one.components:
            components[len(paid)] = one.components
            paid.append((one.key, sum(part["credits"] for part in one.components)))
        if one.content is None:
            nobody.append(one.key)
        else:
            lines.append(_line(_with_echo(one.content, len(lines), faults)))
    paid = paid[: round(len(paid) * share)]
    lines += [_line(one) for one in _odd_lines(nobody, faults)]
    lines = lines * 2 if "doubled" in faults else lines
    random.Random(seed).shuffle(lines)  # noqa: S311 - simulated disorder
    return JobResult(
        files=_files(lines, _parts(faults)) if share == 1 else {},
        lines=len(lines) if share == 1 else len(paid),
        fulfilled=len(paid),
        charges=paid,
        components=add_components([components[number] for number in range(len(paid))]),
    )


def _line(content: Json) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode() + b"\n"


def _parts(faults: Mapping[str, float]) -> int:
    return max(1, int(faults.get("parts", 1)), int(faults.get("first-part", 1)))


def _files(lines: Sequence[bytes], parts: int) -> dict[str, bytes]:
    size = max(1, -(-len(lines) // parts))
    named = {
        f"part-{number:03d}.jsonl.gz": lines[number * size : (number + 1) * size]
        for number in range(parts)
    }
    # Several members one after the other are one gzip file.
    packed = {name: gzip.compress(b"".join(some), _FAST, mtime=0) for name, some in named.items()}
    return {**packed, MERGED: b"".join(packed.values())}


def _with_echo(content: Json, number: int, faults: Mapping[str, float]) -> Json:
    """Return a line, with its identifier in another form if that is a fault of the job."""
    names = ("original_identifier", "matched_on", "professional_network_url")
    name = next((one for one in names if one in content), None)
    if "echo-changed" not in faults or name is None:
        return content
    return {**content, name: other_form(str(content[name]), number)}


def _odd_lines(nobody: list[str], faults: Mapping[str, float]) -> list[Json]:
    """Return the lines that faults add for those who were not found."""
    makers = {"shells": _shell, "other-slug": _someone_else}
    return [
        make(key, number)
        for name, make in makers.items()
        if name in faults
        for number, key in enumerate(nobody)
    ]


def _submitted(key: str) -> str:
    return key if "@" in key else f"https://www.linkedin.com/in/{key}"


def _shell(key: str, number: int) -> Json:
    """Return a line that looks like a person and has nothing."""
    handle: Json = {"professional_network_identifier": {"profile_url": None}}
    data = {
        "crustdata_person_id": 880_010 + number,
        "basic_profile": {"name": ""},
        "social_handles": handle,
    }
    return {
        "original_identifier": _submitted(key),
        "internal_id": data["crustdata_person_id"],
        "data": data,
    }


def _someone_else(key: str, number: int) -> Json:
    """Return a line with the profile of someone who was not asked for."""
    url = f"https://www.linkedin.com/in/someone-else-{number}"
    data = {
        "crustdata_person_id": 880_110 + number,
        "basic_profile": {"name": "Someone Else"},
        "social_handles": {"professional_network_identifier": {"profile_url": url}},
    }
    return {
        "original_identifier": _submitted(key),
        "internal_id": data["crustdata_person_id"],
        "data": data,
    }
