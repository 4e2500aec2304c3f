from datetime import date
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.domain.release.changelog import Changes, parse_changelog, plain

TEXT = """\
# Changelog

- nothing of this is an entry

## [Unreleased]

### Added

- Not there yet.

## [0.2.0] - 2026-12-01

### Fixed

- A sum that was wrong
  in two lines.
- `--sheet` takes *any* name.

### Added

## [0.1.0] - 2026-11-24

A few words that belong to no entry.

### Added

- The **first** one.
"""


def test_that_releases_are_parsed_newest_first_without_unreleased_changes() -> None:
    newest, first = parse_changelog(TEXT)

    assert (newest.version, newest.day) == ("0.2.0", date(2026, 12, 1))
    assert newest.changes == (
        Changes("Fixed", ("A sum that was wrong in two lines.", "`--sheet` takes *any* name.")),
    )
    assert (first.version, first.day) == ("0.1.0", date(2026, 11, 24))
    assert first.changes == (Changes("Added", ("The **first** one.",)),)


def test_that_an_invalid_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="day"):
        parse_changelog("## [1.0.0] - 2026-02-30")


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("`--sheet` takes *any* **name**", "--sheet takes any name"),
        ("2 * 3", "2 * 3"),
        ("a `*` of b", "a * of b"),
    ],
)
def test_that_plain_text_has_no_markdown(entry: str, text: str) -> None:
    assert plain(entry) == text


def test_that_every_line_of_the_projects_changelog_is_parsed() -> None:
    text = (Path(__file__).resolve().parents[4] / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = parse_changelog(text)

    entries = [entry for one in releases for kind in one.changes for entry in kind.entries]
    assert releases[0].version == __version__
    assert len(entries) == text.count("\n- ")
    assert {len(release.changes) for release in releases} >= {1}
    assert sum(len(entry.split()) for entry in entries) == sum(
        len(line.removeprefix("- ").split())
        for line in text.splitlines()
        if line.startswith(("- ", "  "))
    )
