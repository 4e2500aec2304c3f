"""README and CHANGELOG match the program.

argparse has no public way to list its options, so this module reads private attributes.
"""
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from desktop_app import __version__

ROOT = Path(__file__).resolve().parents[2]


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= cast("dict[str, argparse.ArgumentParser]", action.choices)
    return found


def words_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield every command, and every long option of any."""
    commands = commands_of(parser)
    yield from commands
    for each in (parser, *commands.values()):
        for action in each._actions:
            if action.help != argparse.SUPPRESS:
                yield from (option for option in action.option_strings if option[:2] == "--")


@pytest.fixture(scope="module")
def parser() -> argparse.ArgumentParser:
    from desktop_app.cli.main import build_parser  # noqa: PLC0415 - a broken command line fails here

    return build_parser()


def test_that_the_readme_names_every_command_and_option(parser: argparse.ArgumentParser) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    words = sorted(set(words_of(parser)) - {"--help"})

    missing = [word for word in words if not re.search(rf"(?<![\w-]){word}(?![\w-])", readme)]

    assert "enrich" in words
    assert missing == []


def test_that_every_option_is_explained(parser: argparse.ArgumentParser) -> None:
    silent = [
        f"{name} {action.option_strings or action.dest}"
        for name, command in commands_of(parser).items()
        for action in command._actions
        if not action.help
    ]

    assert silent == []


def test_that_the_version_has_its_section_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(rf"^## \[?{re.escape(__version__)}\]?\b", changelog, re.MULTILINE)
