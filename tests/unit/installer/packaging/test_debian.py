"""What Debian is told of the package."""

import gzip
from datetime import date
from pathlib import Path

from desktop_app.domain.release.changelog import Changes, Release
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import debian_documents, share

MADE = BuildArtifacts(epoch=0, project_page="", bill="{}\n")
WIDEST = 80


def test_that_the_changelog_is_in_the_form_that_dpkg_reads() -> None:
    entry = "`--sheet` " + "takes any name " * 12
    release = Release("1.2.0", date(2026, 11, 25), (Changes("Added", (entry,)),))

    lines = debian_documents.debian_changelog((release,)).splitlines()

    assert lines[0] == "sheet-enricher (1.2.0) stable; urgency=medium"
    assert lines[2].startswith("  * --sheet takes any name")
    assert lines[3].startswith("    ")
    assert lines[-1].endswith(">  Wed, 25 Nov 2026 00:00:00 +0000")
    assert max(map(len, lines[:-1])) < WIDEST


def test_that_the_description_has_a_summary_and_short_lines() -> None:
    first, *rest = debian_documents.description().splitlines()

    assert first == "fill in the people in a spreadsheet"
    assert all(line.startswith(" ") and len(line) <= WIDEST for line in rest)
    assert " ." in rest


def test_that_the_documents_stand_where_policy_wants_them(tmp_path: Path) -> None:
    debian_documents.add_documents(tmp_path, MADE)
    folder = tmp_path / "doc" / "sheet-enricher"

    terms = (folder / "copyright").read_text(encoding="utf-8")
    assert terms.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format")
    assert "\nCopyright: 2026 " in terms
    assert "\nLicense: Expat\n Permission is hereby granted" in terms
    assert gzip.decompress((folder / "changelog.gz").read_bytes()).startswith(b"sheet-enricher (")
    assert (folder / "bill-of-materials.cdx.json").read_text() == "{}\n"


def test_that_two_builds_pack_the_same_bytes() -> None:
    packed = share.gzipped("text")

    assert packed == share.gzipped("text")
    assert packed[4:8] == bytes(4)  # no date


def test_that_a_desktop_finds_an_icon_in_every_size_and_the_manual(tmp_path: Path) -> None:
    share.add_share(tmp_path, MADE)

    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        assert f"icons/hicolor/{size}x{size}/apps/sheet-enricher.png" in found
    assert "icons/hicolor/scalable/apps/sheet-enricher.svg" in found
    assert "applications/sheet-enricher.desktop" in found
    assert "man/man1/sheet-enricher.1.gz" in found
