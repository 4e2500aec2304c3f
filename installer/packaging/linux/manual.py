"""The manual page of the terminal's command, made from the command line itself (man-pages(7)).

argparse has no public way to list what it was given: hence the underscores.
"""
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# ruff: noqa: SLF001

import argparse
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import cast

from installer.packaging import app_metadata


def manual(parser: argparse.ArgumentParser, epoch: int) -> str:
    """Return the page in section 1, in roff.

    Args:
        parser: The whole command line, with its commands.
        epoch: The date on the page, in seconds since 1970.
    """
    day = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    title = (
        f'.TH {app_metadata.COMMAND.upper()} 1 {day} "{app_metadata.NAME} {app_metadata.VERSION}"'
    )
    lines = [title, *_opening(parser)]
    for name, command, summary in _commands(parser):
        lines += [f".SS {_escaped(name)} - {_escaped(summary)}", *_synopsis(command)]
        lines += _options(command)
    lines += _epilog(parser.epilog or "")
    return "\n".join(lines) + "\n"


def _opening(parser: argparse.ArgumentParser) -> Iterator[str]:
    name = app_metadata.COMMAND
    yield ".SH NAME"
    yield f"{_escaped(name)} \\- {_escaped(app_metadata.SYNOPSIS)}"
    yield ".SH SYNOPSIS"
    for words in ("", "FILE", "COMMAND ..."):
        yield f".B {_escaped(name)}"
        yield from [f".I {words}", ".br"] if words else [".br"]
    yield ".SH DESCRIPTION"
    yield _escaped(parser.description or "")
    yield from _options(parser)
    yield ".SH COMMANDS"


def _commands(
    parser: argparse.ArgumentParser,
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {one.dest: one.help or "" for one in action._choices_actions}
            choices = cast("dict[str, argparse.ArgumentParser]", action.choices)
            yield from ((name, command, helps[name]) for name, command in choices.items())


def _synopsis(command: argparse.ArgumentParser) -> list[str]:
    usage = re.sub(r"\s+", " ", command.format_usage().removeprefix("usage: ")).strip()
    return [_escaped(usage)]


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        shown = ", ".join(f"\\fB{_escaped(option)}\\fR" for option in action.option_strings)
        value = _value(action)
        if value:
            shown = f"{shown} \\fI{_escaped(value)}\\fR".strip()
        yield from (".TP", shown, _escaped((action.help or "").replace("%%", "%")))


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "|".join(str(choice) for choice in action.choices)
    return action.dest.upper() if action.option_strings else action.dest


def _epilog(text: str) -> Iterator[str]:
    """Turn "title:" and its indented lines into a section that keeps its lines."""
    is_open = False
    for line in text.splitlines():
        if line and not line.startswith(" "):
            yield from [".fi"] if is_open else []
            yield from (f".SH {_escaped(line.rstrip(':').upper())}", ".nf")
            is_open = True
        elif line.strip():
            yield _escaped(line.removeprefix("  "))
    yield from [".fi"] if is_open else []


def _escaped(text: str) -> str:
    """Return a text as roff takes it literally: hyphens stay hyphens that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)
