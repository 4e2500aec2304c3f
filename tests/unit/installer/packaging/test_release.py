"""Release page and update feed."""

import json

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.updates import PublishedVersion
from installer.packaging.release import newest, release_page


def test_that_the_release_page_lists_all_changes() -> None:
    [release, *_] = release_notes()

    told = release_page(release)

    assert [line[2:] for line in told.splitlines() if line.startswith("- ")] == [
        entry for changes in release.changes for entry in changes.entries
    ]


def test_that_the_program_can_read_the_update_feed() -> None:
    [release, *_] = release_notes()

    told = json.loads(newest(release, "https://forge.example/us/it"))

    understood = PublishedVersion(told["version"], told["page"])
    assert understood.version == release.version
    assert understood.page == f"https://forge.example/us/it/releases/tag/v{release.version}"
