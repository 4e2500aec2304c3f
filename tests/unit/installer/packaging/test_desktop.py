"""What a Linux desktop is told of the program."""

import configparser
import shutil
import subprocess
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Changes, Release, plain
from installer.packaging import app_metadata
from installer.packaging.linux import desktop


def fields(text: str) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return dict(parser["Desktop Entry"])


def test_that_the_menu_entry_opens_the_files_that_the_program_reads() -> None:
    found = fields(desktop.launcher())

    assert found["Exec"] == "sheet-enricher %f"
    assert found["MimeType"].split(";")[:-1] == [kind.mime for kind in app_metadata.FILE_TYPES]
    assert "text/csv" in found["MimeType"]
    assert found["Icon"] == "sheet-enricher"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="the tool is not here")
def test_that_the_menu_entry_is_valid(tmp_path: Path) -> None:
    path = tmp_path / desktop.LAUNCHER
    path.write_text(desktop.launcher(), encoding="utf-8")

    checked = subprocess.run(
        ["desktop-file-validate", path], capture_output=True, text=True, check=False
    )

    assert (checked.returncode, checked.stdout) == (0, "")


def test_that_the_page_in_the_software_centre_tells_every_release_as_the_changelog_does() -> None:
    root = ET.fromstring(desktop.metainfo(release_notes(), ""))

    told = [
        (
            one.get("version"),
            one.get("date"),
            ["".join(item.itertext()).strip() for item in one.iter("li")],
        )
        for one in root.iter("release")
    ]
    assert told == [
        (
            one.version,
            one.day.isoformat(),
            [plain(entry) for kind in one.changes for entry in kind.entries],
        )
        for one in release_notes()
    ]


def test_that_markdown_becomes_the_page_s_own_marks() -> None:
    entry = "`--sheet` takes *any* name, **every** one."
    release = Release("1.0", date(2026, 1, 2), (Changes("Added", (entry,)),))

    page = desktop.metainfo((release,), "")

    inside = page[page.index("<li>") : page.index("</li>")].replace("\n", "")
    assert "<code>--sheet</code> takes <em>any</em> name, <em>every</em> one." in inside


def test_that_the_project_s_page_is_named_where_it_is_known() -> None:
    assert "homepage" not in desktop.metainfo((), "")
    assert '<url type="homepage">https://x.example</url>' in desktop.metainfo(
        (), "https://x.example"
    )
