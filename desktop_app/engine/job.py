"""A job: a table, its lookups, the query, and the output workbook."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.result.columns.filled_columns import bought_fills
from desktop_app.domain.result.crm.presets import find_preset
from desktop_app.domain.result.existing_columns import Placement, place_columns
from desktop_app.domain.result.job_options import JobOptions, OutputOptions
from desktop_app.domain.result.layout import Layout, make_layout
from desktop_app.domain.result.status_columns import framed_columns
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.practice import excluded_sets
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.engine.job_paths import full_path, source_name
from desktop_app.engine.ports.journal import AnswersJournal, ResultJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.results import ResultCells
from desktop_app.engine.waves.decided import context_of, decided_lookups
from desktop_app.engine.waves.later_answers import LaterAnswers

if TYPE_CHECKING:
    from desktop_app.engine.waves.stages import Stage


@dataclass(frozen=True, slots=True)
class Job:
    """All inputs of a run and its output workbook, before anything is sent.

    Attributes:
        table: The source table.
        mapping: The identifier columns.
        lookups: The lookups of the table.
        query: Fields and threshold.
        output_options: Options for the output workbook.
        target: Path of the output workbook.
        read_as: The user's options for reading the file.
        only_visible: Skip hidden rows.
        context: What the rows say about their people, for the match check; None for nothing.
        is_practice: The people are invented and free.
        practice_sets: First columns of earlier practice runs in the table.
        contacts: The contact data to buy for people found, beyond the query.
        live: Whom to ask the web for, after Person Enrich.
    """

    table: SourceTable
    mapping: ColumnMapping
    lookups: Lookups
    query: EnrichQuery
    output_options: OutputOptions
    target: Path
    read_as: ReadOptions = field(default_factory=ReadOptions)
    only_visible: bool = False
    context: SheetContext | None = None
    is_practice: bool = False
    practice_sets: frozenset[int] = frozenset()
    contacts: ContactWish = NO_CONTACTS
    live: LiveWish = NOT_LIVE

    @property
    def bought(self) -> FieldSelection:
        """The fields that are bought, by the query or beyond it."""
        return self.contacts.added_to(self.query.selection)

    @property
    def source(self) -> str:
        """The name under which the journal stores runs of this table."""
        return source_name(self.table)

    @property
    def stages(self) -> "tuple[Stage, ...]":
        """The wished purchases beyond Person Enrich, in the order of buying.

        What finds the links of people comes before what is bought about those people.
        """
        from desktop_app.engine.contacts import contact_stage  # noqa: PLC0415 - not for an export
        from desktop_app.engine.waves import email_fallback, live, name_search  # noqa: PLC0415

        limit, output = self.mapping.search_limit, self.output_options
        age, mode = self.live.stale_after_days, output.match_check
        stages: list[Stage] = [email_fallback.EmailFallback()] if self.mapping.identifies else []
        stages += [] if limit is None else [name_search.NameSearch(limit)]
        if self.live:
            stages.append(live.LiveStage(age, self.context, mode, output.takes_best))
        if self.contacts:
            stages.append(contact_stage.ContactStage(self.contacts, self.result_spec(None)))
        return tuple(stages)

    @property
    def layout(self) -> Layout:
        """The columns for a person.

        Raises:
            UsageError: A number of columns is out of range.
        """
        fitting = self.output_options.fitting(self.table.info.headers)
        layout = layout_of(self.bought, fitting)
        return layout.with_found_link(fitting.prefix) if self.mapping.by_name else layout

    @property
    def options(self) -> JobOptions:
        """The options to store with a run."""
        info = self.table.info
        return JobOptions(
            path=str(full_path(info.path)),
            sheet=info.sheet,
            header_row=info.header_row,
            mapping=self.mapping,
            selection=self.query.selection,
            min_similarity=self.query.min_similarity,
            result=self.output_options,
            target=str(self.target),
            encoding=self.read_as.encoding,
            delimiter=self.read_as.delimiter,
            only_visible=self.only_visible,
            context=None if self.context is None else self.context.columns,
            contacts=self.contacts,
            live=self.live,
        )

    @property
    def excluded_sets(self) -> frozenset[int]:
        """The columns of earlier runs that this one must not fill, by their first column."""
        return excluded_sets(
            self.table.info.headers, self.practice_sets, is_practice=self.is_practice
        )

    @property
    def placement(self) -> Placement:
        """The placement of the new columns, as far as it is known before any answer.

        Raises:
            UsageError: A number of columns is out of range.
        """
        columns = framed_columns(self.layout.columns)
        existing = self.output_options.existing
        return place_columns(columns, self.table.info.headers, existing, self.excluded_sets)

    @property
    def import_target(self) -> Path:
        """Path of the import file: next to the output workbook, or instead of it.

        Raises:
            UsageError: There is no such import preset.
        """
        if self.output_options.only_import:
            return self.target
        label = find_preset(self.output_options.import_for).label
        return self.target.with_name(f"{self.target.stem} for {label}.csv")

    @property
    def adds_sheets(self) -> bool:
        """True if the workbook gets additional sheets."""
        result = self.output_options
        return result.adds_sheets or bool(result.changes) or self.placement.lists_changes

    def result_spec(self, run: RunRecord | None, *, unsent: str | None = None) -> ResultSpec:
        """Return the query for the result of this job.

        Args:
            run: The run to show; None if the journal has no run of this source.
            unsent: Why rows were not sent, if it is not the reason for the run's end.
        """
        return ResultSpec(
            table=self.table,
            lookups=self.lookups,
            query=self.query,
            layout=self.layout,
            run=run,
            takes_best=self.output_options.takes_best,
            unsent=unsent,
            existing=self.output_options.existing,
            match_check=self.output_options.match_check,
            context=self.context,
            excluded_sets=self.excluded_sets,
            is_practice=self.is_practice,
            changes=self.output_options.changes,
            email_column=self.mapping.email_column,
        )

    def read_result(
        self, journal: ResultJournal, run: RunRecord | None, *, unsent: str | None = None
    ) -> ResultCells:
        """Return the result for the table's rows from the journal.

        Raises:
            JournalError: The journal cannot be read.
        """
        return ResultCells(self.result_spec(run, unsent=unsent), journal)

    def decided(self, journal: AnswersJournal, *, at_threshold: bool = True) -> "Job":
        """Return the job with the key that decides each row, by the answers in the journal.

        Args:
            journal: The journal.
            at_threshold: A match by email decides only if it reaches the threshold.

        Raises:
            JournalError: The journal cannot be read.
        """
        lookups = decided_lookups(self.lookups, self.query, journal, at_threshold=at_threshold)
        context = context_of(self.context, self.lookups, lookups)
        return replace(self, lookups=lookups, context=context)

    def with_known_fields(self, journal: AnswersJournal) -> "Job":
        """Return the job for all fields that its people were ever asked for, if there are any.

        Raises:
            JournalError: The journal cannot be read.
        """
        keys = self.lookups.every_key()
        known = LaterAnswers(journal).records(keys)
        asked = {record.fields for _, records in known for record in records}
        if not asked:
            return self
        selection = parse_selection([name for fields in asked for name in fields])
        return replace(self, query=replace(self.query, selection=selection))

    def with_output(self, target: Path, result: OutputOptions) -> "Job":
        """Return the job with other output options."""
        return replace(self, target=target, output_options=result)


@lru_cache(maxsize=16)
def layout_of(selection: FieldSelection, result: OutputOptions) -> Layout:
    """Return the columns for a selection of fields and output options.

    Raises:
        UsageError: A number of columns is out of range.
    """
    layout = make_layout(
        selection,
        result.columns,
        roles=result.roles,
        schools=result.schools,
        labels=result.labels,
        prefix=result.prefix,
        shows_changes=bool(result.changes),
    )
    return layout.with_fills(bought_fills(result.fills, selection))
