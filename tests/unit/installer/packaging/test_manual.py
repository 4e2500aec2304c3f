"""The manual page."""

import argparse
import re
import shutil
import subprocess

import pytest

from desktop_app.cli.main import build_parser
from installer.packaging.linux.manual import manual


def test_that_the_page_names_every_command_option_and_exit_code() -> None:
    page = manual(build_parser(), 0).replace("\\-", "-").replace("\\fB", "").replace("\\fR", "")

    for words in ("enrich", "forget", "--min-similarity", "--faults", "CRUSTDATA_API_KEY"):
        assert words in page
    assert re.search(r"^6 stopped|6 stopped with work left", page, re.MULTILINE)
    assert page.startswith(".TH SHEET-ENRICHER 1 1970-01-01")


def test_that_no_text_is_taken_for_a_command_of_roff() -> None:
    parser = argparse.ArgumentParser(description=".so /etc/passwd\n'quoted \\n")
    parser.add_argument("--odd", help="100 %% of it")

    page = manual(parser, 0)

    assert "\\&.so" in page
    assert "\\&'quoted \\en" in page
    assert "100 % of it" in page


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not here")
def test_that_the_page_is_formatted_without_a_warning() -> None:
    words = ["groff", "-man", "-ww", "-Tutf8", "-z"]

    formatted = subprocess.run(
        words, input=manual(build_parser(), 0), capture_output=True, text=True, check=False
    )

    assert (formatted.returncode, formatted.stderr) == (0, "")
