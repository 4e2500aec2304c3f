"""The parameters of a result: rows, fields, layout, and how its matches are checked."""

from dataclasses import dataclass, replace

from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.match_check.row.context_role import NO_CONTEXT, RowContext
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.result.changes.option import NO_CHANGES
from desktop_app.domain.result.columns.match_columns import CHECK_COLUMNS
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.layout import Layout
from desktop_app.domain.result.row_status import RowStatusContext
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.table import SourceTable
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.waves.decided import context_of, decided_lookups


@dataclass(frozen=True, slots=True)
class ResultSpec:
    """The parameters of a result: rows, fields, layout.

    Attributes:
        table: The source table.
        lookups: The lookups of the table.
        query: Fields and threshold.
        layout: The columns for a person.
        run: The run to show; None if the journal has no run of this source.
        takes_best: Count a match that needs a review as a match.
        unsent: Why rows were not sent, if it is not the reason for the run's end.
        existing: Treatment of columns of an earlier run in the table.
        excluded_sets: First columns of earlier runs that must not be filled.
        is_practice: The answers are invented.
        match_check: How strictly matches are compared with their rows.
        context: What the rows say about their people; None for nothing.
        changes: With what the answers are compared; "" for nothing.
        email_column: The column with the people's emails, compared as well; None without one.
    """

    table: SourceTable
    lookups: Lookups
    query: EnrichQuery
    layout: Layout
    run: RunRecord | None
    takes_best: bool = False
    unsent: str | None = None
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD
    excluded_sets: frozenset[int] = frozenset()
    is_practice: bool = False
    match_check: MatchCheckMode = MatchCheckMode.NORMAL
    context: SheetContext | None = None
    changes: str = NO_CHANGES
    email_column: int | None = None

    @property
    def status_context(self) -> RowStatusContext:
        """The context in which outcomes determine the states of rows."""
        run_id = None if self.run is None or self.run.is_earlier else self.run.run_id
        return RowStatusContext(
            self.query, run_id, self.takes_best, self.is_practice, self.match_check
        )

    @property
    def unfilled(self) -> frozenset[str]:
        """The paths of columns that no row fills: those of the match check if it is off."""
        return CHECK_COLUMNS if self.match_check is MatchCheckMode.OFF else frozenset()

    def decided(self, journal: AnswersJournal) -> tuple["ResultSpec", DecidedLookups]:
        """Return the query with the key that decides each row, and these lookups.

        Raises:
            JournalError: The journal cannot be read.
        """
        lookups = decided_lookups(self.lookups, self.query, journal)
        context = context_of(self.context, self.lookups, lookups)
        return replace(self, lookups=lookups, context=context), lookups

    def row_context(self, key: LookupKey) -> RowContext:
        """Return what the first row of a lookup says about its person.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        if self.context is None or self.match_check is MatchCheckMode.OFF:
            return NO_CONTEXT
        return self.context.of(key)

    def row_context_at(self, index: int) -> RowContext:
        """Return the same by the index of the lookup, which takes no search for it.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        if self.context is None or self.match_check is MatchCheckMode.OFF:
            return NO_CONTEXT
        if self.context.lookups.keys is not self.lookups.keys:
            return self.context.of(self.lookups.keys[index])
        return self.context.at(index)
