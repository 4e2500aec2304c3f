"""The preview during a run equals the later workbook."""

from pathlib import Path

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.events import BatchSettled, RunEvent
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.job import Job
from desktop_app.engine.live_preview import LivePreview
from tests.support.engine import RuleApi, services_for
from tests.support.lookups import ListTable
from tests.support.runs import run


@pytest.mark.parametrize("changes", ["", "sheet"])
def test_that_live_rows_are_those_of_the_workbook_but_for_the_credits(
    journal: SqliteJournal, changes: str
) -> None:
    rows = [
        [f"https://www.linkedin.com/in/person-{number}", f"Firm {number % 3}"]
        for number in range(30)
    ]
    table = ListTable(["Link", "Company"], rows)
    mapping = ColumnMapping(0, None)
    lookups = collect_lookups(table, mapping)
    job = Job(
        table,
        mapping,
        lookups,
        EnrichQuery(DEFAULT_SELECTION),
        OutputOptions(changes=changes),
        Path("b.xlsx"),
        context=SheetContext(table, lookups, suggest_context(table, mapping)),
    )
    events: list[RunEvent] = []
    services = services_for(RuleApi(), journal)
    ran = run(job.lookups.keys, services, events=events, query=job.query)
    written = list(job.read_result(journal, ran.record).rows())

    preview = LivePreview(job, journal)
    live = {
        key: cells
        for event in events
        if isinstance(event, BatchSettled)
        for key, cells in preview.rows(event)
    }
    headers = [column.header for column in job.placement.columns]
    at = headers.index("Credits")
    shown = [live[key] for key in job.lookups.keys]
    assert [row[:at] + row[at + 1 :] for row in shown] == [
        row[:at] + row[at + 1 :] for row in written
    ]
    assert {row[at] for row in shown} == {None}
    assert {row[0] for row in shown} == {"Matched"}
    assert ("Changed" in headers) is bool(changes)
    assert not changes or all(row[headers.index("Changed")] for row in shown)
