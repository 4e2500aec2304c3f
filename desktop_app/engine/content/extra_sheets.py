"""The sheets that a workbook gets besides the main one: Summary, details, Columns, Report.

Their content is collected while the main sheet is written, in one pass over the people.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.changes.columns import CHANGES_SHEET, LIST_COLUMNS, list_row
from desktop_app.domain.result.changes.person_changes import PersonChanges
from desktop_app.domain.result.columns.candidate_rows import (
    CANDIDATE_COLUMNS,
    CANDIDATES_SHEET,
    candidate_rows,
)
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.domain.result.job_options import TEXT_SUFFIXES, CandidateSheet
from desktop_app.domain.result.report import (
    EXPLAINED_COLUMNS,
    REPORT_COLUMNS,
    ReportData,
    VerificationResult,
    explained_rows,
    report_rows,
)
from desktop_app.domain.result.result_content import ChartSheet, ExtraSheet
from desktop_app.domain.result.row_status import RowState, RowStatus
from desktop_app.domain.result.summary import Summary, SummaryCounter, categories_of
from desktop_app.domain.result.summary_sheet import summary_sheet
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.content.first_pass import FirstPass
from desktop_app.engine.job import Job
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.workbooks import RowSpool, Workbooks
from desktop_app.engine.results import ResultCells


class PeopleCollector:
    """Collects what the additional sheets need of the people, as the main sheet is written."""

    def __init__(self, job: Job, workbooks: Workbooks) -> None:
        self.tables = detail_tables(job.bought) if job.output_options.details else ()
        self.spools = [workbooks.new_spool() for _ in self.tables]
        self.categories = categories_of(job.bought)
        self._counter = SummaryCounter(self.categories)
        self._spec, self._listed = job.result_spec(None), job.output_options.candidates
        self.candidates = workbooks.new_spool()
        self.changes = workbooks.new_spool()

    def add_person(self, number: int, person: Person) -> None:
        """Count one person, and store the rows of the detail sheets."""
        self._counter.add(person)
        for table, spool in zip(self.tables, self.spools, strict=True):
            for row in table.rows(number, person):
                spool.add(row)

    def add_match(self, number: int, key: LookupKey, state: RowState) -> None:
        """Store the candidates of one match, if they are to be listed."""
        is_all = self._listed is CandidateSheet.ALL
        is_review = self._listed is CandidateSheet.REVIEW and state.status is RowStatus.REVIEW
        if is_all or is_review:
            spec = self._spec
            judge = MatchJudge(key, spec.match_check, spec.row_context(key))
            for row in candidate_rows(number, judge, state.candidates):
                self.candidates.add(row)

    def add_changes(self, number: int, person: Person, changes: PersonChanges) -> None:
        """Store the changes of one row for the list of changes."""
        self.changes.add(list_row(number, person, changes))

    def summary(self, result: ResultCells) -> Summary:
        """Return the summary, once the rows of the result have been read."""
        return self._counter.summary(result.counts)


def extra_sheets(
    job: Job,
    run: RunRecord | None,
    people: PeopleCollector,
    first: FirstPass,
    now: Callable[[], datetime],
) -> tuple[ExtraSheet | ChartSheet, ...]:
    """Return the additional sheets: Summary, details, Columns, Report."""
    if job.target.suffix.casefold() in TEXT_SUFFIXES:
        return ()
    result = first.result
    sheets: list[ExtraSheet | ChartSheet] = []
    if job.output_options.summary:
        sheets.append(
            summary_sheet(people.categories, lambda: people.summary(result), lambda: _notes(result))
        )
    sheets += [
        ExtraSheet(table.name, table.columns, partial(_spooled, spool))
        for table, spool in zip(people.tables, people.spools, strict=True)
    ]
    if result.changes is not None:
        listed = partial(_spooled, people.changes)
        sheets.append(ExtraSheet(CHANGES_SHEET, LIST_COLUMNS, listed))
    if job.output_options.candidates is not CandidateSheet.BEST:
        listed = partial(_spooled, people.candidates)
        sheets.append(ExtraSheet(CANDIDATES_SHEET, CANDIDATE_COLUMNS, listed))
    if job.output_options.explains:
        columns = result.columns
        sheets.append(
            ExtraSheet("Columns", EXPLAINED_COLUMNS, lambda _verification: explained_rows(columns))
        )
    if job.output_options.report:

        def report(verification: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
            return report_rows(_report_data(job, run, verification, first, now()))

        sheets.append(ExtraSheet("Report", REPORT_COLUMNS, report))
    return tuple(sheets)


def _notes(result: ResultCells) -> tuple[str, ...]:
    """Return the lines of the Summary sheet about what changed."""
    return () if result.changes is None else (result.changes.counts.words,)


def _spooled(spool: RowSpool, _verification: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
    return spool.rows()


def _report_data(
    job: Job,
    run: RunRecord | None,
    verification: VerificationResult,
    first: FirstPass,
    now: datetime,
) -> ReportData:
    info, mapping, result = job.table.info, job.mapping, first.result
    identifying = (mapping.url_column, mapping.email_column)
    return ReportData(
        options=job.options,
        headers=tuple(info.headers[index] for index in identifying if index is not None),
        written_at=now,
        started_at=None if run is None else run.started_at,
        counts=result.counts,
        people=len(job.lookups.keys),
        duplicates=job.lookups.duplicates,
        credits=result.credits,
        notes=info.notes,
        verification=verification,
        credits_in_all=result.credits_of_all_runs,
        hidden=first.hidden_headers,
        more_fields=first.more_fields,
        derived_names=first.derived_names,
        is_practice=job.is_practice,
        changes=None if result.changes is None else result.changes.counts,
    )
