"""Conversion of command-line options to a job: table, lookups, query, columns, output options."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from desktop_app import bootstrap
from desktop_app.cli.match_check.options import add_check_options, match_check_mode, named_context
from desktop_app.cli.run.contact_options import contact_wish
from desktop_app.cli.run.people_options import live_wish, second_kind
from desktop_app.cli.streams import ClosableStream, is_piped
from desktop_app.domain.errors.columns import NoColumnNamedError
from desktop_app.domain.errors.usage import ImportNotPipedError, ResultFormatDiffersError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.plain_text import escape_controls
from desktop_app.domain.result.changes.option import NO_CHANGES, parse_changes
from desktop_app.domain.result.columns.choice import (
    ESSENTIALS,
    EVERY_COLUMN,
    ColumnChoice,
    ColumnPreset,
)
from desktop_app.domain.result.columns.filled_columns import bought_fills
from desktop_app.domain.result.columns.notes import column_notes
from desktop_app.domain.result.columns.parsing import parse_columns, parse_preset
from desktop_app.domain.result.crm.presets import find_preset
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.job_options import CandidateSheet, OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.table import ReadOptions, TableInfo
from desktop_app.engine.job import Job
from desktop_app.engine.job_paths import default_target
from desktop_app.engine.open_job import JobRequest, open_job

_TEMPLATE = "@"


def settings_for(options: argparse.Namespace, environ: Mapping[str, str]) -> Settings:
    """Return the saved settings, overridden by the environment and the options.

    Raises:
        UsageError: A value is out of range.
        FileError: The settings cannot be read.
    """
    settings = bootstrap.read_settings(environ)
    base_url = options.base_url or bootstrap.base_url_in(environ)
    if base_url:
        settings = replace(settings, base_url=base_url.rstrip("/"))
    if (team := getattr(options, "team", None)) is not None:
        settings = replace(settings, team="" if team.casefold() == "none" else team)
    rpm = getattr(options, "rpm", None)
    return settings if rpm is None else replace(settings, rpm=rpm)


def read_options(options: argparse.Namespace) -> ReadOptions:
    """Return the options for reading the file."""
    return ReadOptions(options.sheet, options.header_row, options.encoding, options.delimiter)


def read_job(
    options: argparse.Namespace,
    environ: Mapping[str, str],
    *,
    opened: Callable[[TableInfo], None] = lambda _info: None,
) -> Job:
    """Open the table, and validate everything possible before any credits are spent.

    Args:
        options: The options of the command.
        environ: The environment variables.
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
        then=second_kind(options),
        max_rows=options.max_rows,
        only_visible=options.only_visible,
        query=EnrichQuery(selection, options.min_similarity),
        output=_output_options(options, environ),
        target=_target(options),
        is_practice=options.sandbox,
        fills=options.fill,
        context=named_context(options),
        searches=options.search,
        search_limit=options.search_limit,
        identifies=options.email_fallback,
        contacts=contact_wish(options),
        live=live_wish(options),
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


def _output_options(options: argparse.Namespace, environ: Mapping[str, str]) -> OutputOptions:
    program: str | None = vars(options)["for"]  # a keyword of Python
    if program is not None and is_piped(options):
        raise ImportNotPipedError
    import_for = "" if program is None else find_preset(program).name
    is_text = options.output is not None and options.output.suffix.casefold() == ".csv"
    return OutputOptions(
        roles=options.roles,
        schools=options.schools,
        labels=LabelStyle(options.labels),
        prefix=options.prefix,
        takes_best=options.take_best,
        details=options.details,
        report=options.report,
        summary=options.summary,
        explains=options.explain_columns,
        existing=ExistingColumnsMode(options.existing),
        guards_formulas=not options.no_formula_guard,
        columns=column_choice(options, environ) or ESSENTIALS,
        import_for=import_for,
        only_import=bool(import_for) and is_text,
        match_check=match_check_mode(options, bootstrap.read_settings(environ).match_check),
        candidates=CandidateSheet(options.candidates),
        changes=NO_CHANGES if options.changes is None else parse_changes(options.changes),
    )


def add_column_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the match check and for the columns to show."""
    add_check_options(parser)
    presets = ", ".join(preset.value for preset in ColumnPreset)
    columns = parser.add_argument_group("columns")
    which = columns.add_mutually_exclusive_group()
    which.add_argument(
        "--preset",
        metavar="NAME",
        help=f"the columns to show: {presets} (default: essentials, or every column of the"
        " fields named with --fields); what is shown never changes the price",
    )
    which.add_argument(
        "--columns",
        metavar="NAMES|@TEMPLATE",
        action="append",
        help='the columns to show, in this order, by header or path, such as "Full name,Job'
        ' title=Role" (= gives a header of your own), or a saved template, such as @sales',
    )
    columns.add_argument(
        "--fill",
        metavar="COLUMN=RESULT,...",
        nargs="?",
        const="",
        help="also fill empty cells of the sheet's own columns, such as"
        ' "Title=Job title,Firm=Company" (default: the columns that are recognized by their'
        " headers); never over a value; filled cells are marked and listed",
    )
    columns.add_argument(
        "--save-template",
        metavar="NAME",
        help="save these columns as a template, for --columns @NAME",
    )


def column_choice(options: argparse.Namespace, environ: Mapping[str, str]) -> ColumnChoice | None:
    """Return the columns that the options name, and save them as a template if asked to.

    None if the options leave the choice open: neither columns nor fields are named.

    Raises:
        UsageError: A column, preset or template does not exist.
        FileError: A template cannot be read or saved.
    """
    choice = _named_choice(options, environ)
    if options.save_template is not None:
        templates = bootstrap.column_templates(environ)
        templates.save(options.save_template, choice or ESSENTIALS)
    return choice


def _named_choice(options: argparse.Namespace, environ: Mapping[str, str]) -> ColumnChoice | None:
    if options.preset is not None:
        return parse_preset(options.preset)
    if options.columns is not None:
        return _listed_choice(options.columns, environ)
    return EVERY_COLUMN if options.fields else None


def _listed_choice(texts: list[str], environ: Mapping[str, str]) -> ColumnChoice:
    if len(texts) == 1 and texts[0].strip().startswith(_TEMPLATE):
        name = texts[0].strip().removeprefix(_TEMPLATE)
        if not name.strip():
            raise NoColumnNamedError
        return bootstrap.column_templates(environ).load(name)
    return parse_columns(texts)


def print_notes(job: Job, options: argparse.Namespace, stream: TextIO) -> None:
    """Print what a user should know about the choice of columns, unless asked to be quiet."""
    if options.quiet:
        return
    words = ClosableStream(stream)
    for note in _notes(job, options):
        words.write(escape_controls(f"{note}\n"))


def _notes(job: Job, options: argparse.Namespace) -> Iterator[Message]:
    yield from column_notes(job.output_options.columns, job.bought)
    if options.fill is None:
        return
    fills = bought_fills(job.output_options.fills, job.bought)
    if not fills:
        yield Message(
            'No column to fill was recognized. Name one, such as --fill "Title=Job title".'
        )
        return
    pairs = ", ".join(f"{header} ({column.header})" for header, column in fills)
    yield Message("Empty cells are filled in: {columns}.", columns=pairs)
