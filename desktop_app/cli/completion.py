"""Shell completion: `--print-completion` prints a script that completes commands and options."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from typing_extensions import override

from desktop_app.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "fish")


def completion_script(shell: str, parser: argparse.ArgumentParser) -> str:
    """Return the script that completes the command line of a parser with all its commands.

    Args:
        shell: One of `SHELLS`.
        parser: The parser; arguments that are paths complete to files.
    """
    import shtab  # noqa: PLC0415 - on request only

    for action in _actions(parser):
        if action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab's own attribute
    return str(shtab.complete(parser, shell))


class PrintCompletion(argparse.Action):
    """The option that prints the script and ends the program."""

    def __init__(
        self,
        option_strings: "Sequence[str]",
        dest: str,
        *,
        make_parser: Callable[[], argparse.ArgumentParser],
    ) -> None:
        super().__init__(
            option_strings,
            dest,
            choices=SHELLS,
            metavar="SHELL",
            default=argparse.SUPPRESS,
            help=f"print the completion script for a shell: {', '.join(SHELLS)}",
        )
        self._make_parser = make_parser

    @override
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: "str | Sequence[Any] | None",
        option_string: str | None = None,
    ) -> None:
        sys.stdout.write(completion_script(str(values), self._make_parser()))
        parser.exit(ExitCode.SETTLED)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    # argparse has no public API that lists a parser's arguments and commands.
    for action in parser._actions:  # noqa: SLF001
        yield action
        choices: object = action.choices
        if isinstance(choices, Mapping):
            for command in cast("Mapping[str, object]", choices).values():
                if isinstance(command, argparse.ArgumentParser):
                    yield from _actions(command)
