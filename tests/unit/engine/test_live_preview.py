"""The preview during a run equals the later workbook."""

from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.events import BatchSettled, RunEvent
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.job import Job
from desktop_app.engine.live_preview import live_rows
from tests.support.engine import RuleApi, services_for
from tests.support.lookups import ListTable
from tests.support.runs import run


def test_that_live_rows_are_those_of_the_workbook_but_for_the_credits(
    journal: SqliteJournal,
) -> None:
    links = [[f"https://www.linkedin.com/in/person-{number}"] for number in range(30)]
    table = ListTable(["Link"], links)
    mapping = ColumnMapping(0, None)
    job = Job(
        table,
        mapping,
        collect_lookups(table, mapping),
        EnrichQuery(DEFAULT_SELECTION),
        OutputOptions(),
        Path("b.xlsx"),
    )
    events: list[RunEvent] = []
    services = services_for(RuleApi(), journal)
    ran = run(job.lookups.keys, services, events=events, query=job.query)
    written = list(job.read_result(journal, ran.record).rows())

    live = {
        key: cells
        for event in events
        if isinstance(event, BatchSettled)
        for key, cells in live_rows(job, event)
    }
    headers = [column.header for column in job.placement.columns]
    at = headers.index("Credits")
    shown = [live[key] for key in job.lookups.keys]
    assert [row[:at] + row[at + 1 :] for row in shown] == [
        row[:at] + row[at + 1 :] for row in written
    ]
    assert {row[at] for row in shown} == {None}
    assert {row[0] for row in shown} == {"Matched"}
