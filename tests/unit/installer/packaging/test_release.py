"""Description of a release."""

import json

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.updates import PublishedVersion
from installer.packaging.release import newest, release_page


def test_that_the_page_of_a_release_tells_all_that_is_new() -> None:
    [release, *_] = release_notes()

    told = release_page(release)

    assert [line[2:] for line in told.splitlines() if line.startswith("- ")] == [
        entry for changes in release.changes for entry in changes.entries
    ]


def test_that_the_program_understands_what_is_told_of_the_newest_version() -> None:
    [release, *_] = release_notes()

    told = json.loads(newest(release, "https://forge.example/us/it"))

    understood = PublishedVersion(told["version"], told["page"])
    assert understood.version == release.version
    assert understood.page == f"https://forge.example/us/it/releases/tag/v{release.version}"
