"""The review shows the matches that contradict their rows first, with marks for each fact."""

import json
from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.fact_marks import FactMarks
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.job import Job
from desktop_app.engine.people.review_queue import ReviewItem, review_items
from tests.support.engine import RuleApi, services_for
from tests.support.lookups import ListTable
from tests.support.runs import run

HEADERS = ["Email", "Full name", "Company"]
Match = tuple[str, float | None, str, str]
"""An address, a score, and the name and employer of one candidate."""


def person(name: str, company: str) -> Person:
    return {
        "basic_profile": {"name": name},
        "experience": {"employment_details": {"current": [{"name": company}]}},
    }


def job_of(rows: list[list[str]], mode: MatchCheckMode = MatchCheckMode.NORMAL) -> Job:
    mapping, table = ColumnMapping(None, 0), ListTable(HEADERS, rows)
    lookups = collect_lookups(table, mapping)
    context = SheetContext(table, lookups, suggest_context(table, mapping))
    query, output = EnrichQuery(DEFAULT_SELECTION, 0.6), OutputOptions(match_check=mode)
    return Job(table, mapping, lookups, query, output, Path("b.xlsx"), context=context)


def answer(job: Job, journal: SqliteJournal, *matches: Match) -> None:
    """Store the answers to all lookups of a job."""

    def rule(batch: Batch, number: int) -> ApiResponse:
        entries = [
            {
                "matched_on": key.as_sent,
                "matches": [
                    {"confidence_score": score, "person_data": person(name, company)}
                    for address, score, name, company in matches
                    if address == key.normal
                ],
            }
            for key in batch.keys
        ]
        return UnparsedAnswer(json.dumps(entries).encode(), float(len(entries)), f"r{number}")

    run(job.lookups.keys, services_for(RuleApi(rule), journal), query=job.query)


def items_of(job: Job, journal: SqliteJournal, *matches: Match) -> list[ReviewItem]:
    answer(job, journal, *matches)
    return review_items(job, journal)


ROWS = [
    ["x1@free.example", "Anna Berg", "Zephyr Foods"],
    ["strong@acme.example", "Eva Lind", "Acme"],
    ["other@acme.example", "Jonas Haas", "Acme"],
    ["twins@acme.example", "Tim Frost", "Acme"],
]
MATCHES: tuple[Match, ...] = (
    ("x1@free.example", 0.9, "Anna Berg", "Northwind Traders"),
    ("strong@acme.example", 0.9, "Eva Lind", "Acme"),
    ("other@acme.example", 0.9, "François Dubois", "Northwind Traders"),
    ("twins@acme.example", 0.9, "Tim Frost", "Acme"),
    ("twins@acme.example", 0.9, "Tim Frost", "Acme Inc"),
)


def test_that_contradicting_matches_come_first_and_doubtful_ones_next(
    journal: SqliteJournal,
) -> None:
    rows = [ROWS[1], ROWS[3], ROWS[2]]
    items = items_of(job_of(rows), journal, *MATCHES)
    shown = [(item.row, item.verdict) for item in items]

    assert shown == [(2, Verdict.CONTRADICTS), (1, Verdict.DOUBTFUL)]


def test_that_all_other_matches_keep_the_order_of_their_rows(journal: SqliteJournal) -> None:
    items = items_of(
        job_of([ROWS[1], ROWS[0]], MatchCheckMode.STRICT),
        journal,
        ("strong@acme.example", None, "Eva Lind", "Acme"),
        ("x1@free.example", 0.9, "Anna Berg", "Northwind Traders"),
    )
    assert [(item.row, item.verdict) for item in items] == [
        (0, Verdict.STRONG),
        (1, Verdict.PLAUSIBLE),
    ]


def test_that_matches_of_one_verdict_keep_the_order_of_their_rows(journal: SqliteJournal) -> None:
    rows = [[f"p{n}@acme.example", "Jonas Haas", "Acme"] for n in range(4)]
    found: list[Match] = [(row[0], 0.9, "François Dubois", "Northwind Traders") for row in rows]
    assert [item.row for item in items_of(job_of(rows), journal, *found)] == [0, 1, 2, 3]


def test_that_each_candidate_has_its_own_verdict_and_marks(journal: SqliteJournal) -> None:
    rows = [["other@acme.example", "Jonas Haas", "Acme"]]
    [item] = items_of(
        job_of(rows),
        journal,
        ("other@acme.example", 0.9, "François Dubois", "Northwind Traders"),
        ("other@acme.example", 0.8, "Jonas Haas", "Acme"),
    )

    assert item.marks == (
        FactMarks(name=False, employer=False),
        FactMarks(name=True, employer=True),
    )
    assert item.checks[0].verdict is Verdict.CONTRADICTS
    assert item.checks[1].verdict > Verdict.DOUBTFUL
    assert any("the row says Jonas Haas, found François Dubois" in one for one in item.reasons)


def test_that_without_the_check_there_are_no_marks_and_the_rows_give_the_order(
    journal: SqliteJournal,
) -> None:
    items = items_of(job_of(ROWS, MatchCheckMode.OFF), journal, *MATCHES)

    assert [item.row for item in items] == sorted(item.row for item in items)
    assert all(item.marks == () and item.verdict is None for item in items)
