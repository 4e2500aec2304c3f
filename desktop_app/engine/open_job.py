"""Opening of a job: reads the table, collects the lookups, and validates before spending."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.errors.columns import NoNameToSearchError
from desktop_app.domain.errors.usage import (
    NobodyToLookUpError,
    NoIdentifierColumnError,
    TextHasOneTableError,
)
from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection
from desktop_app.domain.match_check.row.context_role import NAME_ROLES, ContextColumns, ContextRole
from desktop_app.domain.match_check.row.name_lookups import (
    EMPLOYER_ROLES,
    can_search,
    collect_people,
)
from desktop_app.domain.match_check.row.sheet_context import (
    SheetContext,
    names_a_column,
    resolve_context,
)
from desktop_app.domain.messages import Message, from_table, joined
from desktop_app.domain.result.columns.filled_columns import parse_fills, suggest_fills
from desktop_app.domain.result.job_options import TEXT_SUFFIXES, OutputOptions
from desktop_app.domain.source.identifiers import IdentifierKind, plural_text
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.mapping import ColumnMapping, resolve_mapping
from desktop_app.domain.source.practice import practice_sets
from desktop_app.domain.source.table import ReadOptions, SourceTable, TableInfo
from desktop_app.engine.job import Job, layout_of
from desktop_app.engine.job_paths import default_target
from desktop_app.engine.ports.workbooks import Workbooks


@dataclass(frozen=True, slots=True)
class JobRequest:
    """The user's request for a job.

    Attributes:
        path: Path of the source file.
        read_as: Sheet, header row, encoding and delimiter; None in a field means detect.
        url_column: Header of the column with profile links; None: detect.
        email_column: Header of the column with business emails; None: detect.
        then: The kind of identifier to ask after the other has found nobody; None: no second one.
        max_rows: Row limit; None: all rows.
        only_visible: Skip hidden rows.
        query: Fields and threshold.
        output: Options for the output workbook.
        target: Path of the output workbook; None: next to the source file.
        context: Headers of context columns by role, as in `resolve_context`; others are detected.
        is_practice: Use invented people, for free.
        fills: The columns whose empty cells are filled; "" suggests them, None fills none.
        searches: Search for rows without an identifier by name and employer; None: if `context`
            names a column for both.
        search_limit: How many people a search may return.
        identifies: Identify people by email first if Person Enrich takes no emails.
        contacts: The contact data to buy for people found, beyond the query.
        live: Whom to ask the web for, after Person Enrich.
    """

    path: Path
    read_as: ReadOptions = field(default_factory=ReadOptions)
    url_column: str | None = None
    email_column: str | None = None
    then: IdentifierKind | None = None
    max_rows: int | None = None
    only_visible: bool = False
    query: EnrichQuery = field(default_factory=lambda: EnrichQuery(DEFAULT_SELECTION))
    output: OutputOptions = field(default_factory=OutputOptions)
    target: Path | None = None
    context: Mapping[ContextRole, Sequence[str]] = field(
        default_factory=dict[ContextRole, Sequence[str]]
    )
    is_practice: bool = False
    fills: str | None = None
    searches: bool | None = None
    search_limit: int = DEFAULT_SEARCH_LIMIT
    identifies: bool = False
    contacts: ContactWish = NO_CONTACTS
    live: LiveWish = NOT_LIVE

    @property
    def bought(self) -> FieldSelection:
        """The fields that are bought, by the query or beyond it."""
        return self.contacts.added_to(self.query.selection)


def open_job(
    request: JobRequest,
    workbooks: Workbooks,
    *,
    opened: Callable[[TableInfo], None] = lambda _info: None,
) -> Job:
    """Open the table, and validate everything possible before any credits are spent.

    Args:
        request: The request.
        workbooks: The port of spreadsheet files.
        opened: Called with the table's properties before its columns are searched.

    Raises:
        UsageError: A column, sheet, field or value does not exist, or no row can be looked up.
        SourceError: The file cannot be read, or its copy could not be written.
        TargetError: The output cannot be written.
    """
    layout_of(request.bought, request.output)
    table = workbooks.open_table(request.path, request.read_as)
    opened(table.info)
    job = _job_of(request, table, _checked_target(request, workbooks))
    _check_copy(job, workbooks)
    return job


def _job_of(request: JobRequest, table: SourceTable, target: Path) -> Job:
    mapping, lookups, context = _collect_people(table, request)
    return Job(
        table=table,
        mapping=mapping,
        lookups=lookups,
        query=request.query,
        output_options=_output_options(request, table, mapping, context),
        target=target,
        read_as=request.read_as,
        only_visible=request.only_visible,
        context=SheetContext(table, lookups, context),
        is_practice=request.is_practice,
        practice_sets=practice_sets(table),
        contacts=request.contacts,
        live=request.live,
    )


def _checked_target(request: JobRequest, workbooks: Workbooks) -> Path:
    target = request.target or default_target(request.path, is_practice=request.is_practice)
    workbooks.check_target(request.path, target)
    _refuse_sheets_in_text(target, request.output)
    return target


def problem_of(job: Job, workbooks: Workbooks) -> AppError | None:
    """Return why the workbook of a job cannot be written; None if it can. Nothing is spent."""
    try:
        workbooks.check_target(job.table.info.path, job.target)
        _check_copy(job, workbooks)
    except AppError as error:
        return error
    return None


def _check_copy(job: Job, workbooks: Workbooks) -> None:
    workbooks.check_copy(job.table, job.placement, target=job.target, adds_sheets=job.adds_sheets)


def _collect_people(
    table: SourceTable, request: JobRequest
) -> tuple[ColumnMapping, Lookups, ContextColumns]:
    mapping = _mapping_of(table, request)
    context = resolve_context(table, mapping, request.context)
    if mapping.by_name and not can_search(context):
        raise NoNameToSearchError(table.info.headers)
    lookups = collect_people(
        table, mapping, context, max_rows=request.max_rows, only_visible=request.only_visible
    )
    if not lookups.keys:
        raise _nobody(table, mapping, lookups)
    return mapping, lookups, context


def _mapping_of(table: SourceTable, request: JobRequest) -> ColumnMapping:
    """Return the identifier columns; a sheet without any is searched by name and employer."""
    searches = _wishes_search(request)
    try:
        mapping = resolve_mapping(
            table,
            url_column=request.url_column,
            email_column=request.email_column,
            then=request.then,
        )
    except NoIdentifierColumnError:
        if not searches:
            raise
        mapping = ColumnMapping(None, None)
    limit = request.search_limit if searches else None
    return replace(mapping, search_limit=limit, identifies=request.identifies)


def _wishes_search(request: JobRequest) -> bool:
    """Tell whether to search: naming a column for the name and one for the employer is the wish."""
    if request.searches is not None:
        return request.searches
    named = {role for role, names in request.context.items() if names_a_column(names)}
    return not (named.isdisjoint(NAME_ROLES) or named.isdisjoint(EMPLOYER_ROLES))


def _output_options(
    request: JobRequest, table: SourceTable, mapping: ColumnMapping, context: ContextColumns
) -> OutputOptions:
    """Return the options of the request with the columns to fill, found in the table."""
    if request.fills is None:
        return request.output
    if request.fills.strip():
        fills = parse_fills(request.fills, table, mapping, request.bought)
    else:
        fills = suggest_fills(table, mapping, context, request.bought)
    return replace(request.output, fills=fills)


def _refuse_sheets_in_text(target: Path, result: OutputOptions) -> None:
    suffix = target.suffix.casefold()
    if suffix in TEXT_SUFFIXES and result.adds_sheets:
        raise TextHasOneTableError(suffix)


def _nobody(table: SourceTable, mapping: ColumnMapping, lookups: Lookups) -> NobodyToLookUpError:
    indexes = (mapping.url_column, mapping.email_column)
    match [table.info.headers[index] for index in indexes if index is not None]:
        case [one, other]:
            columns = Message('"{column}" or "{other}"', column=one, other=other)
        case []:
            columns = Message("name and employer")
        case headers:
            columns = Message('"{column}"', column=", ".join(headers))
    rejected = [Message("{count} blank", count=lookups.blank)]
    rejected += [
        Message("{count} {reason}", count=count, reason=from_table(plural_text(reason, count)))
        for reason, count in lookups.invalid_reasons().items()
    ]
    return NobodyToLookUpError(columns, joined(rejected, ", "))
