"""Usage errors in at most three lines: the sentence, the nearest right words, where help is.

argparse prints the whole usage before its sentence, which pushes the sentence off the screen.
"""

import argparse
import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.domain.plain_text import escape_controls, escape_to_line

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_LONGEST_WORD = 60
"""Longer words are shortened: a word is shown to be recognised, and compared in no time."""
_LONGEST_SENTENCE = 400
_ARGUMENT = re.compile(r"argument ([^:]+): (.*)", re.DOTALL)
_MISSING = "the following arguments are required: "


class UsageParser(argparse.ArgumentParser):
    """A parser whose errors are short; its subcommands' parsers are of this kind, too."""

    @override
    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        super()._print_message(
            escape_controls(message), file
        )  # obeys nothing that an argument holds

    @override
    def error(self, message: str) -> NoReturn:
        """Print the sentence and where help is, and exit with the code of wrong usage."""
        sentence = escape_to_line(self._sentence(message)).strip()
        if len(sentence) > _LONGEST_SENTENCE:
            sentence = f"{sentence[:_LONGEST_SENTENCE]}…"
        self.exit(
            ExitCode.WRONG_USAGE, f"sheet-enricher: {sentence}\nFor help, run: {self.prog} --help\n"
        )

    def refuse_extra(self, extra: Sequence[str]) -> NoReturn:
        """End with an error about arguments that the command does not know."""
        option = next((word for word in extra if word.startswith("-") and len(word) > 1), None)
        if option is None:
            word = _shown(extra[0])
            self.error(f"Unexpected argument {word}. Put quotes around a name that has spaces.")
        name = option.partition("=")[0]
        self.error(f"Unknown option {_shown(name)}. {_nearest(name, self._option_names())}")

    def _option_names(self) -> list[str]:
        # argparse has no public list of a parser's options.
        return [
            name
            for action in self._actions
            if action.help != argparse.SUPPRESS
            for name in action.option_strings
            if name.startswith("--")
        ]

    def _sentence(self, message: str) -> str:
        if message.startswith(_MISSING):
            return f"{message.removeprefix(_MISSING)} is missing. {self._missing_help(message)}"
        found = _ARGUMENT.fullmatch(message)
        if found is None:
            return _ended(message)
        name, problem = found[1], found[2]
        action = self._action(name)
        if action is not None and problem.startswith("invalid choice: "):
            return _wrong_choice(name, problem, action)
        if action is not None and problem.startswith("expected "):
            value = action.metavar if isinstance(action.metavar, str) else "a value"
            return f"{name} needs a value: {name} {value}."
        return _ended(f"{name}: {problem}")

    def _missing_help(self, message: str) -> str:
        action = self._action(message.removeprefix(_MISSING))
        return _ended(f"It is {action.help}") if action is not None and action.help else ""

    def _action(self, name: str) -> argparse.Action | None:
        for action in self._actions:
            if name in ("/".join(action.option_strings), action.metavar, action.dest):
                return action
        return None


def parse(parser: UsageParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command line; end the program with a short error if it is wrong.

    An unknown option is compared with those of its command, which argparse's own check cannot do.
    """
    if arguments and arguments[0].startswith("-"):
        _refuse_early_option(parser, arguments[0])
    parsed, extra = parser.parse_known_args(arguments)
    if extra:
        command: UsageParser = getattr(parsed, "parser", parser)
        command.refuse_extra(extra)
    return parsed


def _refuse_early_option(parser: UsageParser, word: str) -> None:
    if word in {"-", "--"} or any(name.startswith(word) for name in ("-h", "--help", "--version")):
        return
    parser.error(
        f"Unknown option {_shown(word)}. Options of a command come after it:"
        " sheet-enricher COMMAND FILE OPTIONS."
    )


def _wrong_choice(name: str, problem: str, action: argparse.Action) -> str:
    word = problem.removeprefix("invalid choice: ").rpartition(" (choose from ")[0]
    choices = [str(choice) for choice in action.choices or ()]
    kind = "Unknown command" if name == "COMMAND" else f"{name} cannot be"
    return f"{kind} {_shown(word)}. {_nearest(word.strip(chr(39)), choices, list_all=True)}"


def _nearest(word: str, known: Iterable[str], *, list_all: bool = False) -> str:
    names = list(known)
    folded = {name.casefold().lstrip("-"): name for name in names}
    wanted = word[:_LONGEST_WORD].casefold().lstrip("-")
    near = get_close_matches(wanted, folded, n=2, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(folded[name] for name in near)}?"
    return f"Choose from {', '.join(names)}." if list_all else ""


def _shown(word: str) -> str:
    plain = word.strip("'")
    return plain if len(plain) <= _LONGEST_WORD else f"{plain[:_LONGEST_WORD]}…"


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
