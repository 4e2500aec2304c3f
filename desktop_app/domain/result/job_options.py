"""The user's options for one table, from which a run and its workbook follow."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any, cast

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish, contact_wish_of
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection, parse_selection
from desktop_app.domain.match_check.row.context_role import ContextColumns, ContextRole
from desktop_app.domain.result.changes.option import NO_CHANGES, parse_changes
from desktop_app.domain.result.columns.choice import (
    ESSENTIALS,
    ColumnChoice,
    choice_as_dict,
    choice_from,
)
from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.domain.result.crm.presets import PRESET_NAMES
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.mapping import ColumnMapping

TEXT_SUFFIXES = (".csv", ".jsonl")
"""The formats of a result that have one table and no sheets."""
RESULT_SUFFIXES = (".xlsx", ".xlsm", *TEXT_SUFFIXES)


class CandidateSheet(StrEnum):
    """The matches whose candidates are listed on a Candidates sheet."""

    BEST = "best"
    """None: the workbook has the best candidate of each match only."""
    REVIEW = "review"
    """Those to check."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """Options for the output workbook; changing them never costs credits.

    Attributes:
        roles: Number of earlier roles with columns in a preset, 0 to 10.
        schools: Number of schools with columns in a preset, 0 to 10.
        labels: Style of the headers.
        prefix: Text before every header.
        takes_best: Count a match that needs a review as a match.
        details: Add sheets with one row per role, school or email.
        report: Add a Report sheet.
        summary: Add a Summary sheet with charts.
        explains: Add a Columns sheet that explains each column.
        existing: Treatment of columns of an earlier run.
        guards_formulas: In a CSV file, put a quote before values that look like formulas.
        columns: The columns to show.
        import_for: Name of the import preset for which a file is written, too; "" for none.
        only_import: Write the import file instead of the workbook.
        fills: The user's columns whose empty cells are filled.
        match_check: How strictly matches are compared with their rows.
        candidates: The matches whose candidates are listed on a Candidates sheet.
        changes: With what the answers are compared: see `changes.option`; "" for nothing.
    """

    roles: int = 1
    schools: int = 1
    labels: LabelStyle = LabelStyle.PLAIN
    prefix: str = ""
    takes_best: bool = False
    details: bool = False
    report: bool = False
    summary: bool = False
    explains: bool = False
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD
    guards_formulas: bool = True
    columns: ColumnChoice = ESSENTIALS
    import_for: str = ""
    only_import: bool = False
    fills: tuple[FilledColumn, ...] = ()
    match_check: MatchCheckMode = MatchCheckMode.OFF
    candidates: CandidateSheet = CandidateSheet.BEST
    changes: str = NO_CHANGES

    def fitting(self, headers: Sequence[str]) -> "OutputOptions":
        """Return the options without columns to fill that a sheet does not have."""
        return replace(self, fills=tuple(one for one in self.fills if one.header in headers))

    @property
    def adds_sheets(self) -> bool:
        """True if the workbook gets additional sheets."""
        lists_candidates = self.candidates is not CandidateSheet.BEST
        return self.details or self.report or self.explains or self.summary or lists_candidates


@dataclass(frozen=True, slots=True)
class JobOptions:
    """The options for one table.

    Attributes:
        path: Path of the spreadsheet.
        sheet: Name of the sheet.
        header_row: Row number of the header, from 1.
        encoding: Encoding of a text file; None: detected.
        delimiter: Delimiter of a text file; None: detected.
        only_visible: Skip hidden rows.
        mapping: The identifier columns.
        selection: The requested fields.
        min_similarity: 0 to 1; None: accept every candidate.
        result: Options for the output workbook.
        target: Path of the output workbook.
        fresh_after: The last batch before a wish for fresh answers; None: known ones are reused.
        context: The columns that say something about the person of a row; None: suggested ones.
        contacts: The contact data to buy for people found.
        live: Whom to ask the web for.
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
    fresh_after: int | None = None
    context: ContextColumns | None = None
    contacts: ContactWish = NO_CONTACTS
    live: LiveWish = NOT_LIVE

    def as_json(self) -> str:
        """Return the options as one line of JSON, for `job_options_from`."""
        result = {**asdict(self.result), "columns": choice_as_dict(self.result.columns)}
        context = None if self.context is None else self.context.columns
        stored = {**asdict(self), "selection": self.selection.names, "result": result}
        stored["context"] = context
        return json.dumps(stored, ensure_ascii=False)


def job_options_from(text: str) -> JobOptions | None:
    """Parse the JSON of `as_json`; None if another version of the program wrote it differently."""
    try:
        kept = cast("dict[str, Any]", json.loads(text))
        result = cast("dict[str, Any]", kept["result"])
        known = {field.name for field in fields(OutputOptions)}
        options = {name: value for name, value in result.items() if name in known}
        options["labels"] = LabelStyle(options["labels"])
        options["existing"] = ExistingColumnsMode(options.get("existing", ExistingColumnsMode.ADD))
        options["columns"] = choice_from(options.get("columns"))
        options["fills"] = tuple(FilledColumn(**one) for one in options.get("fills", ()))
        options["match_check"] = MatchCheckMode(options.get("match_check", MatchCheckMode.OFF))
        options["candidates"] = CandidateSheet(options.get("candidates", CandidateSheet.BEST))
        if options.get("changes"):
            options["changes"] = parse_changes(options["changes"])
        if options.get("import_for") not in PRESET_NAMES:
            options |= {"import_for": "", "only_import": False}
        return JobOptions(
            path=str(kept["path"]),
            sheet=str(kept["sheet"]),
            header_row=int(kept["header_row"]),
            mapping=_mapping_from(kept["mapping"]),
            selection=parse_selection(kept["selection"]),
            min_similarity=kept["min_similarity"],
            result=OutputOptions(**options),
            target=str(kept["target"]),
            encoding=kept.get("encoding"),
            delimiter=kept.get("delimiter"),
            only_visible=bool(kept.get("only_visible", False)),
            fresh_after=kept.get("fresh_after"),
            context=_context_from(kept.get("context")),
            contacts=_contacts_from(kept.get("contacts")),
            live=LiveWish(**kept.get("live", {})),
        )
    except (ValueError, TypeError, KeyError, AttributeError, UsageError):
        return None


def _mapping_from(stored: dict[str, Any]) -> ColumnMapping:
    """Parse a stored mapping; earlier versions stored no second identifier and no search."""
    then = stored.get("then")
    mapping = ColumnMapping(stored["url_column"], stored["email_column"])
    kind = None if then is None else IdentifierKind(then)
    limit = stored.get("search_limit")
    return replace(
        mapping,
        then=kind,
        search_limit=None if limit is None else int(limit),
        identifies=bool(stored.get("identifies")),
    )


def _contacts_from(stored: dict[str, Any] | None) -> ContactWish:
    """Parse a stored wish; nothing if an earlier version of the program stored none."""
    if stored is None:
        return NO_CONTACTS
    return contact_wish_of(stored["paths"], is_verified=bool(stored["is_verified"]))


def _context_from(stored: dict[str, list[int]] | None) -> ContextColumns | None:
    """Parse stored context columns; None if an earlier version of the program stored none."""
    if stored is None:
        return None
    return ContextColumns(
        {ContextRole(role): tuple(map(int, places)) for role, places in stored.items()}
    )
