"""Shell completion: the script knows every command and option, and completes files."""

import argparse
import shutil
import subprocess
import sys

import pytest

from desktop_app.cli.completion import SHELLS
from desktop_app.cli.main import build_parser
from tests.cli.conftest import Program


@pytest.mark.parametrize("shell", SHELLS)
def test_that_the_script_knows_every_command_and_option(program: Program, shell: str) -> None:
    ran = program.run("--print-completion", shell)
    parser = build_parser()
    commands = next(one for one in parser._actions if one.dest == "command").choices
    assert isinstance(commands, dict)
    options = {
        name.lstrip("-")
        for command in commands.values()
        for action in command._actions
        for name in action.option_strings
        if name.startswith("--") and action.help != argparse.SUPPRESS
    }

    assert (ran.code, ran.err) == (0, "")
    assert len(options) > 20
    assert [name for name in {*commands, *options} if name not in ran.out] == []


@pytest.mark.parametrize("words", [("--print-completion", "tcsh"), ("--print-completion=x",)])
def test_that_another_shell_is_wrong_usage(program: Program, words: tuple[str, ...]) -> None:
    ran = program.run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "Choose from bash, zsh, fish" in ran.err


def completed(program: Program, *words: str) -> list[str]:
    """Return what bash offers for the last word."""
    script = program.folder / "script"
    script.write_text(program.run("--print-completion", "bash").out)
    typed = " ".join(f"'{word}'" for word in words)
    ask = (
        f"source {script}; COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; "
        "_shtab_sheet_enricher; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    ended = subprocess.run(
        [str(shutil.which("bash")), "-c", ask],
        cwd=program.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.split()


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="needs bash")
def test_that_bash_completes_commands_options_and_values(program: Program) -> None:
    program.write("leads.csv", "Link")

    assert completed(program, "sheet-enricher", "enr") == ["enrich"]
    assert completed(program, "sheet-enricher", "enrich", "--min") == ["--min-similarity"]
    assert completed(program, "sheet-enricher", "enrich", "--existing", "r") == ["replace"]
    assert completed(program, "sheet-enricher", "enrich", "lea") == ["leads.csv"]
    assert completed(program, "sheet-enricher", "enrich", "--output", "lea") == ["leads.csv"]
