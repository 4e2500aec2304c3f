"""What Debian's policy asks of a package: its copyright, its changes, what its checker may pass."""

from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Release, plain
from installer.checkout import ROOT
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux.share import gzipped
from installer.packaging.writing import write

HOME = f"/usr/lib/{app_metadata.COMMAND}"
DOCUMENTS = f"/usr/share/doc/{app_metadata.COMMAND}"
# A project without an address has none to give away either (RFC 2606 keeps .invalid free).
MAINTAINER = f"{app_metadata.MAKER} <contributors@{app_metadata.COMMAND}.invalid>"
_LINE = 79
_BILL = "bill-of-materials.cdx.json"
_OVERRIDES = Path(__file__).with_name("lintian-overrides")


def add_documents(share: Path, made: BuildArtifacts) -> None:
    """Write all of it below /usr/share."""
    folder = share / "doc" / app_metadata.COMMAND
    write(folder / "copyright", _copyright())
    write(folder / "changelog.gz", gzipped(debian_changelog(release_notes())))
    write(folder / _BILL, made.bill)
    write(share / "lintian" / "overrides" / app_metadata.COMMAND, _OVERRIDES.read_bytes())


def debian_changelog(releases: tuple[Release, ...]) -> str:
    """Return what is new, in the form of deb-changelog(5)."""
    sections: list[str] = []
    for release in releases:
        day = datetime(release.day.year, release.day.month, release.day.day, tzinfo=UTC)
        signed = f" -- {MAINTAINER}  {day.strftime('%a, %d %b %Y %H:%M:%S +0000')}"
        entries = [plain(entry) for one in release.changes for entry in one.entries]
        lines = [
            line
            for entry in entries
            for line in wrap(
                entry,
                _LINE,
                initial_indent="  * ",
                subsequent_indent="    ",
                break_on_hyphens=False,
            )
        ]
        head = f"{app_metadata.COMMAND} ({release.version}) stable; urgency=medium"
        sections.append("\n".join([head, "", *lines, "", signed, ""]))
    return "\n".join(sections)


def description() -> str:
    """Return what a package manager shows, in the form of deb-control(5)."""
    paragraphs = [
        "\n".join(f" {line}" for line in wrap(text, _LINE)) for text in app_metadata.DESCRIPTION
    ]
    return f"{app_metadata.SYNOPSIS}\n" + "\n .\n".join(paragraphs)


def _copyright() -> str:
    """Return the file in Debian's copyright format 1.0."""
    _, owner, text = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)
    body = "".join(f" {line or '.'}\n" for line in text.strip().splitlines())
    inside = f"{HOME}/_internal"
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {app_metadata.NAME}\n"
        f"Comment: {inside} holds packages of others, each under its own terms:\n"
        f" they stand in {inside}/resources/licences,\n"
        f" and are listed in {DOCUMENTS}/{_BILL}.\n\n"
        f"Files: *\n{owner.replace('Copyright (c)', 'Copyright:')}\nLicense: Expat\n{body}"
    )
