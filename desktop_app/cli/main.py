"""The command line: its commands, and the handling of their errors."""

import argparse
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import TextIO

from desktop_app import __version__, bootstrap
from desktop_app.cli.completion import PrintCompletion
from desktop_app.cli.exit_codes import ExitCode, code_for_error
from desktop_app.cli.usage import UsageParser, parse
from desktop_app.domain.errors import AppError
from desktop_app.domain.plain_text import escape_to_line

_LOG = logging.getLogger(__name__)
_DESCRIPTION = """\
Enrich the people in a spreadsheet. The program never pays twice for the same person
and never changes the input file. With no arguments or a single file, opens the
window; commands run in the terminal.
"""
_EPILOG = """\
exit codes:
  0 every row is settled      4 key refused, or not allowed to enrich
  1 internal error            5 out of credits, or budget reached
  2 wrong usage               6 stopped with work left: run again to resume
  3 a file cannot be read     7 done, but rows are in doubt or failed
    or written

environment:
  CRUSTDATA_API_KEY     the API key (default: the one in the system's key store)
  CRUSTDATA_BASE_URL    the base URL of the service
  SHEET_ENRICHER_HOME   the folder for journal, settings and logs
  SHEET_ENRICHER_TEAM_PASSWORD
                        the team's password (default: the one in the key store)
"""


Command = Callable[[argparse.Namespace, Mapping[str, str]], ExitCode]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A command; its module of the same name has `add_options` and `run`."""

    name: str
    summary: str

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of the command, which loads its module."""
        module = import_module(f"desktop_app.cli.{self.name}")
        module.add_options(parser)
        parser.set_defaults(run=module.run)


_COMMANDS = (
    _Entry("enrich", "enrich the people in a spreadsheet"),
    _Entry("columns", "show the sheets and columns of a file"),
    _Entry("export", "write the workbook again, for free"),
    _Entry("account", "show the key's credits and permissions"),
    _Entry("team", "share one journal and one account with other desks"),
    _Entry("forget", "delete stored answers about people"),
    _Entry("sandbox", "run a local service with invented people"),
)


def build_parser(arguments: Sequence[str] | None = None) -> UsageParser:
    """Return the parser of the whole command line.

    Args:
        arguments: Loads only the options of the command that they name; None loads all.
    """
    parser = UsageParser(
        prog="sheet-enricher",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "-V", "--version", action="version", version=f"Sheet Enricher {__version__}"
    )
    parser.add_argument("--print-completion", action=PrintCompletion, make_parser=build_parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for entry in _COMMANDS:
        command = commands.add_parser(entry.name, help=entry.summary, description=entry.summary)
        command.set_defaults(parser=command)
        if arguments is None or entry.name in arguments:
            entry.add_to(command)
    return parser


def main(arguments: Sequence[str], *, environ: Mapping[str, str] | None = None) -> int:
    """Run one command and return the exit code; an error never prints a traceback."""
    environ = bootstrap.environment() if environ is None else environ
    parser = build_parser(arguments)
    parsed = parse(parser, arguments)
    if parsed.command is None:
        parser.print_help()
        return ExitCode.SETTLED
    log_path = bootstrap.start_log(environ)
    command: Command = parsed.run
    try:
        return command(parsed, environ)
    except AppError as error:
        _LOG.warning("%s ended: %s", parsed.command, error)
        _print_line(sys.stderr, f"sheet-enricher: {error}")
        return code_for_error(error)
    except KeyboardInterrupt:
        _print_line(sys.stderr, "sheet-enricher: stopped.")
        return ExitCode.WORK_LEFT
    except Exception as error:  # noqa: BLE001 - the outermost frame: log the bug, show its name
        _LOG.exception("internal error in %s", parsed.command)
        details = f" The log has the details: {log_path}" if log_path else ""
        _print_line(sys.stderr, f"sheet-enricher: internal error: {type(error).__name__}.{details}")
        return ExitCode.BUG


def _print_line(stream: TextIO, line: str) -> None:
    with suppress(OSError):  # the terminal may be closed
        stream.write(escape_to_line(line) + "\n")
