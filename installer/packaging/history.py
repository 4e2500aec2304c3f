"""The releases that CHANGELOG.md tells of: what each system's package says is new."""

from desktop_app.domain.release_notes import Release, parse_changelog
from installer.checkout import ROOT


def releases() -> tuple[Release, ...]:
    """Return every release, the newest first."""
    return parse_changelog((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
