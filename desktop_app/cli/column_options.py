"""The options that choose the columns to show, and the remarks on a choice."""

import argparse
from collections.abc import Iterator, Mapping
from typing import TextIO

from desktop_app import bootstrap
from desktop_app.domain.errors.columns import NoColumnNamedError
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.plain_text import escape_controls
from desktop_app.domain.result.columns.catalogue import find_column
from desktop_app.domain.result.columns.choice import (
    ESSENTIALS,
    EVERY_COLUMN,
    ColumnChoice,
    ColumnPreset,
)
from desktop_app.domain.result.columns.parsing import parse_columns, parse_preset
from desktop_app.engine.job import Job

_TEMPLATE = "@"
_PRESETS = ", ".join(preset.value for preset in ColumnPreset)


def add_column_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the columns to show."""
    columns = parser.add_argument_group("columns")
    which = columns.add_mutually_exclusive_group()
    which.add_argument(
        "--preset",
        metavar="NAME",
        help=f"the columns to show: {_PRESETS} (default: essentials, or every column of the"
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
    stream.writelines(
        escape_controls(note) + "\n"
        for note in column_notes(job.output_options.columns, job.query.selection)
    )


def column_notes(choice: ColumnChoice, selection: FieldSelection) -> Iterator[str]:
    """Yield what a user should know about columns that were chosen but not bought."""
    has_contacts = any(leaf.startswith("contact.") for leaf in selection.leaves)
    if choice.preset is ColumnPreset.CONTACTS and not choice.columns and not has_contacts:
        yield (
            "No contact data is bought. Add contact.business_emails, contact.personal_emails or"
            " contact.phone_numbers to --fields to buy it."
        )
    found = ((one, find_column(one.column_id)) for one in choice.columns)
    missing = [
        one.header or (column.header if column else one.column_id)
        for one, column in found
        if column is None or not column.is_bought(selection)
    ]
    if missing:
        yield f"Not bought, so not shown: {', '.join(missing)}."
