"""The first pass over the rows of a result: which columns are empty, and what else is known.

A workbook names its hidden columns before its rows, so the rows are read from the journal and kept
on disk until it is known which columns to hide: until none that a row may fill is empty, or until
the last row.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.rules import NAMES, has_derived_names
from desktop_app.domain.result.more_fields import MoreFields
from desktop_app.engine.ports.workbooks import RowSpool
from desktop_app.engine.results import MatchObserver, PersonObserver, ResultCells

RowObserver = Callable[[tuple[NewCell, ...]], None]


class FirstPass:
    """The rows of a result, and what is known of them after the last one.

    Attributes:
        result: The result.
        empty: The columns that are empty in every row, by their index; never a status column.
        more_fields: Names of fields with a value that are not shown.
        derived_names: Number of people whose shown names are derived from the full name.
    """

    def __init__(
        self,
        result: ResultCells,
        watch: RowObserver,
        observe: PersonObserver,
        observe_match: MatchObserver | None = None,
    ) -> None:
        """Prepare the pass.

        Args:
            result: The result.
            watch: Called with the cells of each row, in order.
            observe: Called once for every person found.
            observe_match: Called after it with the row's state.
        """
        self.result = result
        self._watch = watch
        self._observe, self._observe_match = observe, observe_match
        self._more = MoreFields(result.layout)
        self._shows_names = any(column.column_id in NAMES for column in result.layout.shown)
        self.derived_names = 0
        paths = {at: column.path for at, column in enumerate(result.columns) if column.path}
        self._unfilled = frozenset(at for at, path in paths.items() if path in result.unfilled)
        self._left: list[int] = [at for at in paths if at not in self._unfilled]

    @property
    def empty(self) -> frozenset[int]:
        """The columns that are empty in every row so far."""
        return self._unfilled.union(self._left)

    @property
    def hidden_headers(self) -> tuple[str, ...]:
        """The headers of the empty columns that are added, not those of an earlier run."""
        placement = self.result.placement
        return tuple(
            placement.columns[at].header
            for at in sorted(self.empty)
            if placement.places[at] is None
        )

    @property
    def more_fields(self) -> tuple[str, ...]:
        """The names of fields that have a value in some row, but no column."""
        return self._more.names(self.result.unknown_paths)

    def rows(self) -> Iterator[tuple[NewCell, ...]]:
        """Yield the rows, in order.

        Raises:
            JournalError: The journal cannot be read.
        """
        for row in self.result.rows(self._add_person, self._observe_match):
            self._watch(row)
            if self._left:
                self._left = [at for at in self._left if row[at] is None]
            yield row

    def kept(self, spool: RowSpool) -> Iterator[Sequence[NewCell]]:
        """Read rows now until no other column may be filled, and return all rows.

        `empty` is final then.

        Args:
            spool: Keeps them.

        Raises:
            JournalError: The journal cannot be read.
            FileError: The disk is full.
        """
        rows = self.rows()
        for row in rows:
            spool.add(row)
            if not self._left:
                break
        return chain(spool.rows(), rows)

    def _add_person(self, number: int, person: Person) -> None:
        self._more.observe(person)
        if self._shows_names and has_derived_names(person):
            self.derived_names += 1
        self._observe(number, person)
