"""Conversion of command-line options to a job: table, lookups, query, output options."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.cli.streams import is_piped
from desktop_app.domain.errors.usage import ImportNotPipedError, ResultFormatDiffersError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.result.crm.presets import find_preset
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.table import ReadOptions, TableInfo
from desktop_app.engine.job import Job, default_target
from desktop_app.engine.open_job import JobRequest, open_job


def settings_for(options: argparse.Namespace, environ: Mapping[str, str]) -> Settings:
    """Return the saved settings, overridden by the environment and the options.

    Raises:
        UsageError: A value is out of range.
        FileError: The settings cannot be read.
    """
    settings = bootstrap.read_settings(environ)
    base_url = options.base_url or environ.get(bootstrap.BASE_URL_VARIABLE, "").strip()
    if base_url:
        settings = replace(settings, base_url=base_url.rstrip("/"))
    rpm = getattr(options, "rpm", None)
    return settings if rpm is None else replace(settings, rpm=rpm)


def read_options(options: argparse.Namespace) -> ReadOptions:
    """Return the options for reading the file."""
    return ReadOptions(options.sheet, options.header_row, options.encoding, options.delimiter)


def read_job(
    options: argparse.Namespace, *, opened: Callable[[TableInfo], None] = lambda _info: None
) -> Job:
    """Open the table, and validate everything possible before any credits are spent.

    Args:
        options: The options of the command.
        opened: Called with the table's properties before its columns are searched.

    Raises:
        AppError: See `open_job`.
    """
    selection = parse_selection(options.fields) if options.fields else DEFAULT_SELECTION
    request = JobRequest(
        path=options.file,
        read_as=read_options(options),
        url_column=options.url_column,
        email_column=options.email_column,
        max_rows=options.max_rows,
        only_visible=options.only_visible,
        query=EnrichQuery(selection, options.min_similarity),
        output=_output_options(options),
        target=_target(options),
        is_practice=options.sandbox,
    )
    return open_job(request, bootstrap.workbooks, opened=opened)


def _target(options: argparse.Namespace) -> Path | None:
    """Return the file to write; None for the default."""
    output: Path | None = options.output
    file_format: str | None = options.format
    if file_format is None:
        return output
    if output is None:
        default = default_target(options.file, is_practice=options.sandbox)
        return None if file_format == "xlsx" else default.with_suffix(f".{file_format}")
    if output.suffix.casefold() != f".{file_format}":
        raise ResultFormatDiffersError(output.name, file_format)
    return output


def _output_options(options: argparse.Namespace) -> OutputOptions:
    if options.import_for is not None and is_piped(options):
        raise ImportNotPipedError
    import_for = "" if options.import_for is None else find_preset(options.import_for).name
    is_text = options.output is not None and options.output.suffix.casefold() == ".csv"
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
        import_for=import_for,
        only_import=bool(import_for) and is_text,
    )
