"""Laws of jobs: whatever lines a result has, what is counted is what the provider charged."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.run.bulk.jobs import JobStatus
from desktop_app.domain.run.bulk.lanes import Lane
from tests.support.bulk import FakeBulk, line_of
from tests.support.bulk_desk import Desk
from tests.support.engine import url_keys

_CHARGED = frozenset({"plain", "moved", "doubled", "dropped"})
_LINES = ("plain", "moved", "doubled", "dropped", "shell", "stranger", "absent")
_RESULTS = st.lists(st.sampled_from(_LINES), min_size=1, max_size=14)


def other_link(slug: str) -> dict[str, object]:
    url = f"https://www.linkedin.com/in/{slug}"
    return {"professional_network_identifier": {"profile_url": url}}


def lines_for(identifier: str, kind: str) -> list[bytes]:
    match kind:
        case "plain":
            return [line_of(identifier)]
        case "doubled":
            return [line_of(identifier)] * 2
        case "moved":
            return [line_of(identifier, social_handles=other_link("moved-away"))]
        case "stranger":
            return [line_of(identifier, social_handles=other_link("somebody-else"))]
        case "shell":
            return [line_of(identifier, basic_profile={"name": ""}, social_handles={})]
        case _:
            return []


class _Provider(FakeBulk):
    """Jobs whose people come out as planned; it charges by itself, not by its lines."""

    def __init__(self, results: list[str], *, counts: bool) -> None:
        super().__init__()
        self._kinds = dict(zip((key.as_sent for key in url_keys(99)), results, strict=False))
        self._counts = counts
        self.charges = Counter[str]()
        self.lines = self._lines_of
        self.ending = self._ended

    def _lines_of(self, identifiers: list[str]) -> list[bytes]:
        kinds = {one: self._kinds[one] for one in identifiers}
        self.charges.update(one for one, kind in kinds.items() if kind in _CHARGED)
        return [line for one, kind in kinds.items() for line in lines_for(one, kind)]

    def _ended(self, status: JobStatus) -> JobStatus:
        (job,) = (one for one in self.found if one.status.provider_id == status.provider_id)
        charged = sum(self._kinds[one] in _CHARGED for one in job.identifiers)
        return replace(status, fulfilled=charged if self._counts else None)


def _desk(folder: str, provider: FakeBulk) -> Desk:
    return Desk(SqliteJournal(Path(folder) / "journal.sqlite3", read_answer=read_answer), provider)


@given(_RESULTS)
@settings(deadline=None)
def test_that_credits_are_those_of_the_provider_for_everybody_whose_line_is_there(
    results: list[str],
) -> None:
    provider = _Provider(results, counts=True)
    with TemporaryDirectory() as folder:
        desk = _desk(folder, provider)
        with desk.journal:
            ran = desk.run(url_keys(len(results)), lane=Lane.BULK)
    count = Counter(results)
    # A charged person without a line is counted in place of a line that was not charged.
    missing = max(0, count["dropped"] - count["stranger"])
    assert ran.progress.credits == provider.charges.total() - missing
    assert bool(ran.progress.notices) == bool(missing)


@given(_RESULTS, st.integers(1, 14), st.booleans())
@example(["dropped", "plain"], 1, False)  # noqa: FBT003 - the provider counts nobody
@settings(deadline=None)
def test_that_no_result_makes_a_run_exceed_its_budget(
    results: list[str],
    budget: int,
    counts: bool,  # noqa: FBT001 - given by position
) -> None:
    provider = _Provider(results, counts=counts)
    with TemporaryDirectory() as folder:
        desk = _desk(folder, provider)
        with desk.journal:
            desk.run(url_keys(len(results)), lane=Lane.BULK, budget=budget)
    assert provider.charges.total() <= budget
    assert not [one for one, times in provider.charges.items() if times > 1]
