"""From options to a job: the table, its lookups, the fields."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.domain.errors.usage import CsvHasOneTableError, NobodyToLookUpError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.messages import Message, from_table, joined
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import counted
from desktop_app.domain.source.lookups import Lookups, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping, resolve_mapping
from desktop_app.domain.source.table import ReadOptions, SourceTable, TableInfo
from desktop_app.engine.job import Job, default_target, layout_of


def settings_for(options: argparse.Namespace, environ: Mapping[str, str]) -> Settings:
    """Return the kept settings with what the environment and the options overrule.

    Raises:
        UsageError: A value is out of range.
        FileError: The settings cannot be read.
    """
    settings = bootstrap.kept_settings(environ)
    base_url = options.base_url or environ.get(bootstrap.BASE_URL_VARIABLE, "").strip()
    if base_url:
        settings = replace(settings, base_url=base_url.rstrip("/"))
    rpm = getattr(options, "rpm", None)
    return settings if rpm is None else replace(settings, rpm=rpm)


def read_table(options: argparse.Namespace) -> SourceTable:
    """Open the table that the options mean.

    Raises:
        UsageError: A sheet, row or encoding does not exist.
        SourceError: The file cannot be read.
    """
    return bootstrap.open_table(
        options.file,
        sheet=options.sheet,
        header_row=options.header_row,
        encoding=options.encoding,
        delimiter=options.delimiter,
    )


def read_job(
    options: argparse.Namespace, *, opened: Callable[[TableInfo], None] | None = None
) -> Job:
    """Open the table and check everything that can be checked before anything is spent.

    Args:
        options: The command's.
        opened: Told of the table before anything is looked for in it.

    Raises:
        UsageError: A column, sheet, field or value does not exist, or nobody can be asked for.
        SourceError: The file cannot be read, or its copy could not be written.
        TargetError: The output cannot be written.
    """
    selection = parse_selection(options.fields) if options.fields else DEFAULT_SELECTION
    result = _result_options(options)
    layout_of(selection, result)
    table = read_table(options)
    if opened is not None:
        opened(table.info)
    target: Path = options.output or default_target(options.file)
    bootstrap.check_target(options.file, target)
    _refuse_sheets_in_text(target, result)
    mapping, lookups = _people_of(table, options)
    job = Job(
        table=table,
        mapping=mapping,
        lookups=lookups,
        ask=EnrichQuery(selection, options.min_similarity),
        result=result,
        target=target,
        read_as=ReadOptions(encoding=options.encoding, delimiter=options.delimiter),
        only_visible=options.only_visible,
    )
    bootstrap.check_copy(job.table, job.placement, target=job.target, adds_sheets=job.adds_sheets)
    return job


def _people_of(table: SourceTable, options: argparse.Namespace) -> tuple[ColumnMapping, Lookups]:
    mapping = resolve_mapping(
        table, url_column=options.url_column, email_column=options.email_column
    )
    lookups = collect_lookups(
        table, mapping, max_rows=options.max_rows, only_visible=options.only_visible
    )
    if not lookups.keys:
        raise _nobody(table, mapping, lookups)
    return mapping, lookups


def _result_options(options: argparse.Namespace) -> OutputOptions:
    return OutputOptions(
        roles=options.roles,
        schools=options.schools,
        labels=LabelStyle(options.labels),
        prefix=options.prefix,
        takes_best=options.take_best,
        details=options.details,
        report=options.report,
        explains=options.explain_columns,
        existing=ExistingColumnsMode(options.existing),
        guards_formulas=not options.no_formula_guard,
    )


def _refuse_sheets_in_text(target: Path, result: OutputOptions) -> None:
    if target.suffix.casefold() == ".csv" and (result.details or result.report or result.explains):
        raise CsvHasOneTableError


def _nobody(table: SourceTable, mapping: ColumnMapping, lookups: Lookups) -> NobodyToLookUpError:
    indexes = (mapping.url_column, mapping.email_column)
    match [table.info.headers[index] for index in indexes if index is not None]:
        case [one, other]:
            columns = Message('"{column}" or "{other}"', column=one, other=other)
        case headers:
            columns = Message('"{column}"', column=", ".join(headers))
    rejected = [Message("{count} blank", count=lookups.blank)]
    rejected += [
        Message("{count} {reason}", count=count, reason=from_table(counted(reason, count)))
        for reason, count in lookups.invalid_reasons().items()
    ]
    return NobodyToLookUpError(columns, joined(rejected, ", "))
