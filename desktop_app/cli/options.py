"""Options shared by several commands, and the parsers of their values."""

import argparse
from pathlib import Path

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import DEFAULT_SIMILARITY
from desktop_app.domain.result.crm.presets import PRESET_NAMES
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.job_options import RESULT_SUFFIXES
from desktop_app.domain.source.table import NO_HEADER


def similarity(text: str) -> float | None:
    """Parse a number from 0 to 1, or "any" for no minimum."""
    if text.strip().casefold() == "any":
        return None
    value = number(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1, such as 0.8")
    return value


def number(text: str) -> float:
    """Parse a finite number of at least 0."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a number") from None
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} must be 0 or more")
    return value


def rate(text: str) -> float:
    """Parse a number above 0."""
    value = number(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} must be above 0")
    return value


def count(text: str) -> int:
    """Parse a whole number above 0."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return int(text)


def up_to_ten(text: str) -> int:
    """Parse a whole number from 0 to 10."""
    if not text.isdecimal() or int(text) > 10:  # noqa: PLR2004 - design section 5, and the message
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 0 to 10")
    return int(text)


def delimiter(text: str) -> str:
    r"""Parse a field delimiter: one character, "tab" or "\t"."""
    found = {"tab": "\t", "\\t": "\t"}.get(text.casefold(), text)
    if len(found) != 1 or found in "\"'\r\n":
        raise argparse.ArgumentTypeError(f'{text} is not one character, such as ";" or "tab"')
    return found


def add_source_options(parser: argparse.ArgumentParser, *, needs_file: bool = True) -> None:
    """Add the options for the source: file, sheet, header row, text format."""
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        nargs=None if needs_file else "?",
        help='an Excel workbook or a CSV file; "-" for stdin',
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help="the sheet (default: the visible one with the most people)"
    )
    header = parser.add_mutually_exclusive_group()
    header.add_argument(
        "--header-row",
        metavar="N",
        type=count,
        help="row number of the column names (default: detected)",
    )
    header.add_argument(
        "--no-header",
        dest="header_row",
        action="store_const",
        const=NO_HEADER,
        help="the sheet has no column names; its first row is a person",
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help="encoding of a text file, such as cp1252 (default: detected)",
    )
    parser.add_argument(
        "--delimiter",
        metavar="CHARACTER",
        type=delimiter,
        help='field delimiter of a text file, such as ";" or "tab" (default: detected)',
    )


def add_query_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the query: which fields, and how sure a match has to be."""
    fields = parser.add_argument_group("fields")
    fields.add_argument(
        "--fields",
        metavar="A,B,C",
        action="append",
        help="field groups or single fields, such as basic_profile,experience (default: all"
        " groups at the base price); contact data is charged separately if found: "
        + Prices().contact_help(),
    )
    fields.add_argument(
        "--min-similarity",
        metavar="0.8",
        type=similarity,
        help="minimum confidence of a match by email, from 0 to 1; less certain matches are skipped"
        ' and not charged (default: "any", which accepts every candidate and marks uncertain ones;'
        f" the window begins with {DEFAULT_SIMILARITY:g})",
    )


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the output workbook."""
    result = parser.add_argument_group("result")
    result.add_argument(
        "--output",
        metavar="PATH",
        type=Path,
        help='the file to write, .xlsx, .csv or .jsonl, or "-" for stdout (default: "NAME'
        ' (enriched).xlsx" next to FILE, .xlsm if FILE is one, or "-" if FILE is "-")',
    )
    result.add_argument(
        "--format",
        choices=[suffix.removeprefix(".") for suffix in RESULT_SUFFIXES if suffix != ".xlsm"],
        help="the format of the result (default: that of --output, or csv for stdout)",
    )
    result.add_argument(
        "--overwrite", action="store_true", help="replace the output if it exists already"
    )
    result.add_argument(
        "--take-best",
        action="store_true",
        help="count a match that needs a review as a match",
    )
    result.add_argument(
        "--labels",
        choices=("plain", "paths"),
        default="plain",
        help='column names in words, or the provider\'s paths such as "basic_profile.name"',
    )
    result.add_argument("--prefix", metavar="TEXT", default="", help="column name prefix")
    result.add_argument(
        "--for",
        metavar="PROGRAM",
        help="also write a file for the import of a CRM program, or only this file if --output is a"
        f" .csv: {', '.join(PRESET_NAMES)}",
    )
    _add_repeats(parser)
    _add_extras(parser)


def _add_extras(parser: argparse.ArgumentParser) -> None:
    result = parser.add_argument_group("earlier runs and additional sheets")
    result.add_argument(
        "--existing",
        choices=[one.value for one in ExistingColumnsMode],
        default=ExistingColumnsMode.ADD.value,
        help="if the sheet has columns of an earlier run: add new columns (default), fill blank"
        " cells only, or replace values and list every change",
    )
    result.add_argument(
        "--details",
        action="store_true",
        help="add sheets with one row for each job, school and email",
    )
    result.add_argument(
        "--report", action="store_true", help="add a sheet with a report of the run"
    )
    result.add_argument(
        "--summary",
        action="store_true",
        help="add a sheet with charts: match rate, seniority, function, country, company size,"
        " industry",
    )
    result.add_argument(
        "--explain-columns",
        action="store_true",
        help="add a sheet that explains the new columns",
    )
    result.add_argument(
        "--no-formula-guard",
        action="store_true",
        help="in a .csv, do not put a quote before new values that look like formulas",
    )


def _add_repeats(parser: argparse.ArgumentParser) -> None:
    result = parser.add_argument_group("jobs and schools")
    for option, items in (("--roles", "earlier roles"), ("--schools", "schools")):
        result.add_argument(
            option,
            metavar="N",
            type=up_to_ten,
            default=1,
            help=f"number of {items} with columns (0-10, default: 1)",
        )


def add_service_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the service: its address, or the sandbox."""
    service = parser.add_argument_group("service")
    base_url = "base URL of the service (default: Crustdata's)"
    service.add_argument("--base-url", metavar="URL", help=base_url)
    service.add_argument(
        "--team",
        metavar="URL",
        help="share answers with your team: postgresql://USER@HOST/DATABASE"
        " (default: the team that you joined; none: work alone)",
    )
    service.add_argument(
        "--sandbox",
        action="store_true",
        help="practice for free with invented people, without a key; the result is marked",
    )


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the output on the terminal."""
    parser.add_argument(
        "--json", action="store_true", help="print the summary as JSON, on the last line of stdout"
    )
    parser.add_argument("--quiet", action="store_true", help="print no progress or messages")
