"""The options that several commands share, and the checks of their values."""

import argparse
from pathlib import Path

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.source.table import NO_HEADER


def share(text: str) -> float:
    """Read a number from 0 to 1."""
    value = number(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1, such as 0.8")
    return value


def number(text: str) -> float:
    """Read a finite number that is not below 0."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a number") from None
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} must be 0 or more")
    return value


def rate(text: str) -> float:
    """Read a number above 0."""
    value = number(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} must be above 0")
    return value


def count(text: str) -> int:
    """Read a whole number above 0."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return int(text)


def up_to_ten(text: str) -> int:
    """Read a whole number from 0 to 10."""
    if not text.isdecimal() or int(text) > 10:  # noqa: PLR2004 - design section 5, and the sentence
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 0 to 10")
    return int(text)


def delimiter(text: str) -> str:
    r"""Read what separates fields: one character, "tab" or "\t"."""
    found = {"tab": "\t", "\\t": "\t"}.get(text.casefold(), text)
    if len(found) != 1 or found in "\"'\r\n":
        raise argparse.ArgumentTypeError(f'{text} is not one character, such as ";" or "tab"')
    return found


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which table of a file is meant."""
    parser.add_argument("file", metavar="FILE", type=Path, help="an Excel workbook or a CSV file")
    parser.add_argument(
        "--sheet", metavar="NAME", help="the sheet (default: the visible one with the most people)"
    )
    header = parser.add_mutually_exclusive_group()
    header.add_argument(
        "--header-row",
        metavar="N",
        type=count,
        help="the row that holds the column names (default: found below titles)",
    )
    header.add_argument(
        "--no-header",
        dest="header_row",
        action="store_const",
        const=NO_HEADER,
        help="the list has no column names: its first row is a person",
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help="how the letters of a text file are stored, such as cp1252 (default: found out)",
    )
    parser.add_argument(
        "--delimiter",
        metavar="CHARACTER",
        type=delimiter,
        help='what separates the fields of a text file, such as ";" or "tab" (default: found out)',
    )


def add_query_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say who is asked for, and what about them."""
    who = parser.add_argument_group("who")
    who.add_argument(
        "--url-column",
        metavar="NAME",
        help="the column with profile links (default: found by its contents)",
    )
    who.add_argument(
        "--email-column",
        metavar="NAME",
        help="the column with business emails; with --url-column as well, it serves the rows"
        " that have no link",
    )
    who.add_argument("--max-rows", metavar="N", type=count, help="look at the first N rows only")
    who.add_argument(
        "--only-visible",
        action="store_true",
        help="leave out the rows that are hidden, by hand or by a filter",
    )
    what = parser.add_argument_group("what")
    what.add_argument(
        "--fields",
        metavar="A,B,C",
        action="append",
        help="field groups or single fields, such as basic_profile,experience (default: all"
        " groups at the base price); of the contact group, what is found is charged on its own: "
        + Prices().contact_help(),
    )
    what.add_argument(
        "--min-similarity",
        metavar="0.8",
        type=share,
        help="how sure a match by email must be, from 0 to 1 (default: take every candidate)",
    )


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where the result goes and how it looks."""
    result = parser.add_argument_group("result")
    result.add_argument(
        "--output",
        metavar="PATH",
        type=Path,
        help='the workbook to write, .xlsx or .csv (default: "NAME (enriched).xlsx" beside FILE;'
        " .xlsm where FILE is one)",
    )
    result.add_argument(
        "--overwrite", action="store_true", help="replace the output if it exists already"
    )
    result.add_argument(
        "--take-best",
        action="store_true",
        help="count a match that should be looked at as a match all the same",
    )
    result.add_argument(
        "--labels",
        choices=("plain", "paths"),
        default="plain",
        help='column names in words, or the provider\'s paths such as "basic_profile.name"',
    )
    result.add_argument(
        "--prefix", metavar="TEXT", default="", help="text before the name of every new column"
    )
    _add_repeats(parser)
    _add_extras(parser)


def _add_extras(parser: argparse.ArgumentParser) -> None:
    result = parser.add_argument_group("earlier runs, more sheets")
    result.add_argument(
        "--existing",
        choices=[one.value for one in ExistingColumnsMode],
        default=ExistingColumnsMode.ADD.value,
        help="if the sheet has columns of an earlier run: add a new set (default), fill blanks"
        " only, or replace values and list every change",
    )
    result.add_argument(
        "--details",
        action="store_true",
        help="add sheets with every job, school, email: one row for each",
    )
    result.add_argument(
        "--report", action="store_true", help="add a sheet that says what was done and found"
    )
    result.add_argument(
        "--explain-columns",
        action="store_true",
        help="add a sheet that says what each new column means",
    )
    result.add_argument(
        "--no-formula-guard",
        action="store_true",
        help="in a .csv, write new values that look like formulas without a quote before them",
    )


def _add_repeats(parser: argparse.ArgumentParser) -> None:
    result = parser.add_argument_group("jobs and schools in the sheet")
    result.add_argument(
        "--roles",
        metavar="N",
        type=up_to_ten,
        default=1,
        help="columns for this many earlier roles (0-10, default 1)",
    )
    result.add_argument(
        "--schools",
        metavar="N",
        type=up_to_ten,
        default=1,
        help="columns for this many schools (0-10, default 1)",
    )


def add_service_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which service is meant."""
    service = parser.add_argument_group("service")
    service.add_argument(
        "--base-url", metavar="URL", help="the address of the service (default: Crustdata's)"
    )
    service.add_argument(
        "--sandbox",
        action="store_true",
        help="practise: a local service with invented people, no key and no cost",
    )


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is printed."""
    parser.add_argument(
        "--json", action="store_true", help="print the summary as JSON, on the last line of stdout"
    )
    parser.add_argument("--quiet", action="store_true", help="print no progress and no notes")
