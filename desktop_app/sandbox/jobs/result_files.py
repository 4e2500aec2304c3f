"""The files of a finished job: one JSON a line, in parts, each compressed.

The files are gzip by their first bytes only; no header says so.
"""

import gzip
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.sandbox.faults.response_mutations import other_form
from desktop_app.sandbox.jobs.job_kind import Line
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
    listed = list(found)
    paid = [one for one in listed if one.components]
    paid = paid[: round(len(paid) * share)]
    contents = _spoilt(listed, faults)
    rng = random.Random(seed)  # noqa: S311 - simulated disorder
    rng.shuffle(contents)
    lines = [json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in contents]
    return JobResult(
        files=_files(lines, _parts(faults)) if share == 1 else {},
        lines=len(lines) if share == 1 else len(paid),
        fulfilled=len(paid),
        charges=[(one.key, sum(part["credits"] for part in one.components)) for one in paid],
        components=add_components([one.components for one in paid]),
    )


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


def _spoilt(listed: list[Line], faults: Mapping[str, float]) -> list[dict[str, Any]]:
    """Return the lines, changed by the faults that change lines."""
    contents = [one.content for one in listed if one.content is not None]
    nobody = [one for one in listed if one.content is None]
    if "echo-changed" in faults:
        contents = [_with_other_echo(one, number) for number, one in enumerate(contents)]
    if "shells" in faults:
        contents += [_shell(one.key, number) for number, one in enumerate(nobody)]
    if "other-slug" in faults:
        contents += [_someone_else(one.key, number) for number, one in enumerate(nobody)]
    return contents * 2 if "doubled" in faults else contents


def _with_other_echo(content: dict[str, Any], number: int) -> dict[str, Any]:
    names = ("original_identifier", "matched_on", "professional_network_url")
    name = next((one for one in names if one in content), None)
    return content if name is None else {**content, name: other_form(str(content[name]), number)}


def _submitted(key: str) -> str:
    return key if "@" in key else f"https://www.linkedin.com/in/{key}"


def _shell(key: str, number: int) -> dict[str, Any]:
    """Return a line that looks like a person and has nothing."""
    handle: dict[str, Any] = {"professional_network_identifier": {"profile_url": None}}
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


def _someone_else(key: str, number: int) -> dict[str, Any]:
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
