"""Short usage errors: the message, suggestions, and the command for help.

argparse prints the whole usage before its message, which pushes the message off the screen.
"""

import argparse
import re
import shlex
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.domain.plain_text import escape_controls, escape_to_line
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_LONGEST_ARGUMENT = 60
"""Longer arguments are truncated, so that messages stay readable and comparisons fast."""
_LONGEST_MESSAGE = 400
_ARGUMENT = re.compile(r"argument ([^:]+): (.*)", re.DOTALL)
_FILE_SUFFIXES = (*WORKBOOK_SUFFIXES, ".csv", ".tsv", ".txt")
_MISSING = "the following arguments are required: "


class UsageParser(argparse.ArgumentParser):
    """A parser with short error messages, used for the subcommands as well."""

    @override
    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        super()._print_message(escape_controls(message), file)  # arguments are untrusted

    @override
    def error(self, message: str) -> NoReturn:
        """Print the message and the command for help, and exit with the code for wrong usage."""
        sentence = escape_to_line(self._rephrase(message)).strip()
        if len(sentence) > _LONGEST_MESSAGE:
            sentence = f"{sentence[:_LONGEST_MESSAGE]}…"
        self.exit(
            ExitCode.WRONG_USAGE, f"sheet-enricher: {sentence}\nFor help, run: {self.prog} --help\n"
        )

    def refuse_extra(self, extra: Sequence[str]) -> NoReturn:
        """Exit with an error about arguments that the command does not have."""
        option = next((one for one in extra if one.startswith("-") and len(one) > 1), None)
        if option is None:
            argument = _truncated(extra[0])
            self.error(f"Unexpected argument {argument}. Put quotes around a name that has spaces.")
        name = option.partition("=")[0]
        self.error(f"Unknown option {_truncated(name)}. {_suggestions(name, self._option_names())}")

    def _option_names(self) -> list[str]:
        # argparse has no public API that lists a parser's options.
        return [
            name
            for action in self._actions
            if action.help != argparse.SUPPRESS
            for name in action.option_strings
            if name.startswith("--")
        ]

    def _rephrase(self, message: str) -> str:
        if message.startswith(_MISSING):
            return f"{message.removeprefix(_MISSING)} is missing. {self._missing_help(message)}"
        found = _ARGUMENT.fullmatch(message)
        if found is None:
            return _with_full_stop(message)
        name, problem = found[1], found[2]
        action = self._action(name)
        if action is not None and problem.startswith("invalid choice: "):
            return _wrong_choice(name, problem, action)
        if action is not None and problem.startswith("expected "):
            value = action.metavar if isinstance(action.metavar, str) else "a value"
            return f"{name} needs a value: {name} {value}."
        return _with_full_stop(f"{name}: {problem}")

    def _missing_help(self, message: str) -> str:
        action = self._action(message.removeprefix(_MISSING))
        return _with_full_stop(f"It is {action.help}") if action is not None and action.help else ""

    def _action(self, name: str) -> argparse.Action | None:
        for action in self._actions:
            if name in ("/".join(action.option_strings), action.metavar, action.dest):
                return action
        return None


def parse(parser: UsageParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command line; exit with a short error message if it is invalid.

    Suggestions for an unknown option come from its own command, which argparse cannot do.
    """
    if arguments and arguments[0].startswith("-"):
        _refuse_early_option(parser, arguments[0])
    elif arguments:
        _refuse_file_first(parser, arguments)
    parsed, extra = parser.parse_known_args(arguments)
    if extra:
        command: UsageParser = getattr(parsed, "parser", parser)
        command.refuse_extra(extra)
    return parsed


def _refuse_early_option(parser: UsageParser, option: str) -> None:
    valid = ("-h", "--help", "-V", "--version", "--print-completion")
    if option in {"-", "--"} or any(name.startswith(option.partition("=")[0]) for name in valid):
        return
    parser.error(
        f"Unknown option {_truncated(option)}. Options of a command come after it:"
        " sheet-enricher COMMAND FILE OPTIONS."
    )


def _refuse_file_first(parser: UsageParser, arguments: Sequence[str]) -> None:
    """Suggest the command for a file without one: "leads.xlsx --sandbox"."""
    file = Path(arguments[0])
    if file.suffix.casefold() in _FILE_SUFFIXES:
        command = escape_to_line(shlex.join(["sheet-enricher", "enrich", *arguments]))
        parser.error(f"{_truncated(file.name)} is a file, not a command. Try: {command}")


def _wrong_choice(name: str, problem: str, action: argparse.Action) -> str:
    value = problem.removeprefix("invalid choice: ").rpartition(" (choose from ")[0]
    choices = [str(choice) for choice in action.choices or ()]
    kind = "Unknown command" if name == "COMMAND" else f"{name} cannot be"
    suggestions = _suggestions(value.strip("'"), choices, list_all=True)
    return f"{kind} {_truncated(value)}. {suggestions}"


def _suggestions(value: str, available: Iterable[str], *, list_all: bool = False) -> str:
    names = list(available)
    folded = {name.casefold().lstrip("-"): name for name in names}
    wanted = value[:_LONGEST_ARGUMENT].casefold().lstrip("-")
    near = get_close_matches(wanted, folded, n=2, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(folded[name] for name in near)}?"
    return f"Choose from {', '.join(names)}." if list_all else ""


def _truncated(argument: str) -> str:
    plain = argument.strip("'")
    return plain if len(plain) <= _LONGEST_ARGUMENT else f"{plain[:_LONGEST_ARGUMENT]}…"


def _with_full_stop(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
