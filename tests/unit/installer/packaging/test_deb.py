"""Input of debhelper for the package."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.release.changelog import Changes, Release
from installer.checkout import ROOT
from installer.packaging import app_metadata
from installer.packaging.linux import deb, share

WIDEST = 80


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    deb.add_documents(tmp_path / "debian", "")
    return tmp_path / "debian"


def test_that_the_changelog_is_in_the_form_that_dpkg_reads() -> None:
    entry = "`--sheet` " + "takes any name " * 12
    release = Release("1.2.0", date(2026, 11, 25), (Changes("Added", (entry,)),))

    lines = deb.debian_changelog((release,)).splitlines()

    assert lines[0] == "sheet-enricher (1.2.0) stable; urgency=medium"
    assert lines[2].startswith("  * --sheet takes any name")
    assert lines[3].startswith("    ")
    assert lines[-1].endswith(">  Wed, 25 Nov 2026 00:00:00 +0000")
    assert max(map(len, lines[:-1])) < WIDEST


def test_that_a_second_release_of_a_day_is_later_than_the_first() -> None:
    day = date(2026, 11, 25)
    text = deb.debian_changelog((Release("1.2.0", day, ()), Release("1.1.0", day, ())))

    times = [line.partition(">  ")[2] for line in text.splitlines() if line.startswith(" -- ")]
    assert times == ["Wed, 25 Nov 2026 01:00:00 +0000", "Wed, 25 Nov 2026 00:00:00 +0000"]


def test_that_the_package_describes_itself_as_the_store_page_does(documents: Path) -> None:
    lines = (documents / "control").read_text(encoding="utf-8").splitlines()
    first = lines.index(f"Description: {app_metadata.SYNOPSIS}")
    described = " ".join(line.strip() for line in lines[first + 1 :] if line != " .")

    page = " ".join(share.metainfo((), "").split())
    paragraphs = page.partition("<description>")[2].partition("</description>")[0]
    assert paragraphs.replace("<p>", "").replace("</p>", "").split() == described.split()
    assert all(len(line) <= WIDEST for line in lines)
    assert f"Package: {app_metadata.COMMAND}" in lines
    assert any(line.startswith(f"Maintainer: {app_metadata.MAKER} <") for line in lines)


def test_that_the_project_s_page_is_named_only_if_it_is_known(
    documents: Path, tmp_path: Path
) -> None:
    deb.add_documents(tmp_path / "other", "https://x.example")

    assert "Homepage" not in (documents / "control").read_text(encoding="utf-8")
    assert "Homepage: https://x.example\n" in (tmp_path / "other" / "control").read_text()


def test_that_the_copyright_is_that_of_the_licence(documents: Path) -> None:
    terms = (documents / "copyright").read_text(encoding="utf-8")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert terms.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format")
    assert "\nCopyright: 2026 " in terms
    assert "\nLicense: Expat\n Permission is hereby granted" in terms
    assert terms.replace("\n .\n", "\n\n").split()[-20:] == licence.split()[-20:]


def test_that_the_package_depends_on_what_its_files_need(documents: Path) -> None:
    assert "Depends: ${shlibs:Depends}\n" in (documents / "control").read_text(encoding="utf-8")
    rules = (documents / "rules").read_text(encoding="utf-8")
    assert f"dh_shlibdeps -l{deb.HOME}/_internal" in rules
    assert "dh_strip" not in rules
