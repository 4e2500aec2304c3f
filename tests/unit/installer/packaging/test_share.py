"""Menu entry, store page, icons and manual page for Linux desktops."""

import configparser
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Changes, Release, plain
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import share


@pytest.fixture(scope="module")
def page() -> str:
    return share.manual(0)


def test_that_the_menu_entry_opens_the_files_that_the_program_reads() -> None:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(share.FILES / share.LAUNCHER, encoding="utf-8")
    found = parser["Desktop Entry"]

    assert found["Exec"] == "sheet-enricher %f"
    assert found["MimeType"].split(";")[:-1] == [kind.mime for kind in app_metadata.FILE_TYPES]
    assert "text/csv" in found["MimeType"]
    assert found["Icon"] == found["StartupWMClass"] == app_metadata.COMMAND
    assert (found["Name"], found["Comment"]) == (app_metadata.NAME, app_metadata.SUMMARY)


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="the tool is not here")
def test_that_the_menu_entry_is_valid() -> None:
    checked = subprocess.run(
        ["desktop-file-validate", share.FILES / share.LAUNCHER],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (checked.returncode, checked.stdout) == (0, "")


def test_that_the_page_in_the_software_centre_is_about_this_program() -> None:
    root = ET.fromstring(share.metainfo((), ""))

    assert root.findtext("id") == app_metadata.APP_ID
    assert root.findtext("name") == app_metadata.NAME
    assert root.findtext("summary") == app_metadata.SUMMARY
    assert root.findtext("launchable") == share.LAUNCHER
    assert root.findtext("developer/name") == app_metadata.MAKER


def test_that_the_page_in_the_software_centre_has_every_release_of_the_changelog() -> None:
    root = ET.fromstring(share.metainfo(release_notes(), ""))

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


def test_that_markdown_becomes_appstream_markup() -> None:
    entry = "`--sheet` takes *any* name, **every** one: `a*b*` & <c>."
    release = Release("1.0", date(2026, 1, 2), (Changes("Added", (entry,)),))

    page = share.metainfo((release,), "")

    assert (
        "<li><code>--sheet</code> takes <em>any</em> name, <em>every</em> one:"
        " <code>a*b*</code> &amp; &lt;c&gt;.</li>"
    ) in page


def test_that_the_project_s_page_is_named_if_known() -> None:
    assert "homepage" not in share.metainfo((), "")
    assert '<url type="homepage">https://x.example</url>' in share.metainfo((), "https://x.example")


def test_that_a_desktop_finds_an_icon_in_every_size_the_manual_and_completion(
    tmp_path: Path,
) -> None:
    share.add_share(tmp_path, BuildArtifacts(epoch=0, project_page="", bill=""))

    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        assert f"icons/hicolor/{size}x{size}/apps/sheet-enricher.png" in found
    assert "icons/hicolor/scalable/apps/sheet-enricher.svg" in found
    assert "applications/sheet-enricher.desktop" in found
    assert "man/man1/sheet-enricher.1" in found
    for script in (
        "bash-completion/completions/sheet-enricher",
        "zsh/vendor-completions/_sheet-enricher",
        "fish/vendor_completions.d/sheet-enricher.fish",
    ):
        assert "min-similarity" in (tmp_path / script).read_text(encoding="utf-8")


def test_that_the_manual_names_every_command_option_and_exit_code(page: str) -> None:
    text = page.replace("\\-", "-")

    for command in ("ENRICH", "COLUMNS", "EXPORT", "ACCOUNT", "FORGET", "SANDBOX"):
        assert f"\n.SH {command}\n.nf\nusage: sheet-enricher {command.lower()} " in text
    for words in ("--min-similarity", "--faults", "CRUSTDATA_API_KEY"):
        assert words in text
    assert re.search(r"6 stopped with work left", text)
    assert text.startswith(".TH SHEET-ENRICHER 1 1970-01-01")


def test_that_no_text_is_read_as_a_roff_request() -> None:
    assert share.roff(".so /etc/passwd\n'quoted \\n --odd") == (
        "\\&.so /etc/passwd\n\\&'quoted \\en \\-\\-odd"
    )


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not here")
def test_that_the_manual_is_formatted_without_a_warning(page: str) -> None:
    argv = ["groff", "-man", "-ww", "-Tutf8", "-z"]

    formatted = subprocess.run(argv, input=page, capture_output=True, text=True, check=False)

    assert (formatted.returncode, formatted.stderr) == (0, "")
