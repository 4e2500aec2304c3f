"""What the user chose for one table: everything that a run and its workbook follow from."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, cast

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection, parse_selection
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.source.mapping import ColumnMapping

RESULT_SUFFIXES = (".xlsx", ".xlsm", ".csv")


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How the workbook looks; it can be changed at any time, for free.

    Attributes:
        roles: Earlier roles that have columns, 0 to 10.
        schools: Schools that have columns, 0 to 10.
        labels: How the headers are named.
        prefix: Stands before every header.
        takes_best: A match that should be looked at counts as a match all the same.
        details: Sheets with everything of which a person can have many.
        report: A sheet that says what was done.
        explains: A sheet that says what each column means.
        existing: What becomes of the columns of an earlier run.
        guards_formulas: In a text file, what a spreadsheet would take for a formula gets a quote.
    """

    roles: int = 1
    schools: int = 1
    labels: LabelStyle = LabelStyle.PLAIN
    prefix: str = ""
    takes_best: bool = False
    details: bool = False
    report: bool = False
    explains: bool = False
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD
    guards_formulas: bool = True


@dataclass(frozen=True, slots=True)
class JobOptions:
    """The choices for one table.

    Attributes:
        path: The spreadsheet.
        sheet: Its name.
        header_row: From 1, as the user counts.
        encoding: Of a text file, where the user has named it.
        delimiter: The same.
        only_visible: Whether hidden rows are left out.
        mapping: Which columns identify.
        selection: Which fields are asked for.
        min_similarity: 0 to 1; None: every candidate.
        result: How the workbook looks.
        target: Where the workbook goes.
    """

    path: str
    sheet: str
    header_row: int
    mapping: ColumnMapping
    selection: FieldSelection = DEFAULT_SELECTION
    min_similarity: float | None = None
    result: OutputOptions = OutputOptions()
    target: str = ""
    encoding: str | None = None
    delimiter: str | None = None
    only_visible: bool = False

    def as_json(self) -> str:
        """Return one line from which `job_options_from` makes the same choices again."""
        return json.dumps({**asdict(self), "selection": self.selection.names}, ensure_ascii=False)


def job_options_from(text: str) -> JobOptions | None:
    """Return the choices that `as_json` wrote; None if another program's version wrote others."""
    try:
        kept = cast("dict[str, Any]", json.loads(text))
        result = cast("dict[str, Any]", kept["result"])
        known = {field.name for field in fields(OutputOptions)}
        options = {name: value for name, value in result.items() if name in known}
        options["labels"] = LabelStyle(options["labels"])
        options["existing"] = ExistingColumnsMode(options.get("existing", ExistingColumnsMode.ADD))
        return JobOptions(
            path=str(kept["path"]),
            sheet=str(kept["sheet"]),
            header_row=int(kept["header_row"]),
            mapping=ColumnMapping(**kept["mapping"]),
            selection=parse_selection(kept["selection"]),
            min_similarity=kept["min_similarity"],
            result=OutputOptions(**options),
            target=str(kept["target"]),
            encoding=kept.get("encoding"),
            delimiter=kept.get("delimiter"),
            only_visible=bool(kept.get("only_visible", False)),
        )
    except (ValueError, TypeError, KeyError, AttributeError, UsageError):
        return None
