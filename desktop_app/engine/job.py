"""A job: a table, who is in it, what is asked and where the answers go."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, Placement, place_columns
from desktop_app.domain.result.job_options import JobOptions, OutputOptions
from desktop_app.domain.result.layout import Layout, make_layout
from desktop_app.domain.result.row_status import STATUS_COLUMNS
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.results import Result, ResultQuery


@dataclass(frozen=True, slots=True)
class Job:
    """Everything a run and its workbook follow from; nothing has been sent.

    Attributes:
        table: The source.
        mapping: Which columns identify.
        lookups: Who is in it.
        query: What is asked.
        result: How the workbook looks.
        target: Where it goes.
        read_as: What the user has said about the file.
        only_visible: Whether hidden rows are left out.
    """

    table: SourceTable
    mapping: ColumnMapping
    lookups: Lookups
    query: EnrichQuery
    result: OutputOptions
    target: Path
    read_as: ReadOptions = field(default_factory=ReadOptions)
    only_visible: bool = False

    @property
    def source(self) -> str:
        """The name by which the journal finds runs of this table again."""
        return source_name(self.table)

    @property
    def layout(self) -> Layout:
        """The columns for a person.

        Raises:
            UsageError: A number of columns is out of range.
        """
        return layout_of(self.query.selection, self.result)

    @property
    def options(self) -> JobOptions:
        """The choices, to be kept with a run."""
        info = self.table.info
        return JobOptions(
            path=str(info.path.resolve()),
            sheet=info.sheet,
            header_row=info.header_row,
            mapping=self.mapping,
            selection=self.query.selection,
            min_similarity=self.query.min_similarity,
            result=self.result,
            target=str(self.target),
            encoding=self.read_as.encoding,
            delimiter=self.read_as.delimiter,
            only_visible=self.only_visible,
        )

    @property
    def placement(self) -> Placement:
        """Our columns, and where they go, as far as that is known before any answer is.

        Raises:
            UsageError: A number of columns is out of range.
        """
        columns = [*STATUS_COLUMNS, *self.layout.columns]
        return place_columns(columns, self.table.info.headers, self.result.existing)

    @property
    def adds_sheets(self) -> bool:
        """Whether sheets of ours stand behind the user's."""
        result = self.result
        lists_changes = self.placement.existing is ExistingColumnsMode.REPLACE
        return result.details or result.report or result.explains or lists_changes

    def result_query(self, run: RunRecord | None, *, unsent: str | None = None) -> ResultQuery:
        """Return what a result of this job answers.

        Args:
            run: The run that is shown; None: none of this source is known.
            unsent: Why rows were not sent, where the run's end does not say it.
        """
        return ResultQuery(
            table=self.table,
            lookups=self.lookups,
            query=self.query,
            layout=self.layout,
            run=run,
            takes_best=self.result.takes_best,
            unsent=unsent,
            existing=self.result.existing,
        )

    def read_result(
        self, journal: ResultJournal, run: RunRecord | None, *, unsent: str | None = None
    ) -> Result:
        """Return what the journal knows of the table's rows.

        Raises:
            JournalError: The journal cannot be read.
        """
        return Result(self.result_query(run, unsent=unsent), journal)

    def with_output(self, target: Path, result: OutputOptions) -> "Job":
        """Return the same job with another workbook."""
        return replace(self, target=target, result=result)


@lru_cache(maxsize=16)
def layout_of(selection: FieldSelection, result: OutputOptions) -> Layout:
    """Return the columns that choices make.

    Raises:
        UsageError: A number of columns is out of range.
    """
    return make_layout(
        selection,
        roles=result.roles,
        schools=result.schools,
        labels=result.labels,
        prefix=result.prefix,
    )


def source_name(table: SourceTable) -> str:
    """Return the name of a table in the journal."""
    return f"{table.info.path.resolve()}#{table.info.sheet}"


def default_target(source: Path) -> Path:
    """Return where the workbook goes if nobody says otherwise; one with macros keeps them."""
    suffix = ".xlsm" if source.suffix.casefold() == ".xlsm" else ".xlsx"
    return source.with_name(f"{source.stem} (enriched){suffix}")
