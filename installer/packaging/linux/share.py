"""The folder `share`: menu entry, software centre page, icons, manual page, shell completion.

Sources: the Desktop Entry Specification 1.5 and AppStream 1.0 of freedesktop.org; man-pages(7).
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap
from xml.sax.saxutils import escape

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Release
from installer import processes
from installer.checkout import ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata, pictures
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.writing import fill_template, write

FILES = Path(__file__).with_name("files")
LAUNCHER = f"{app_metadata.COMMAND}.desktop"
METAINFO = f"{app_metadata.APP_ID}.metainfo.xml"
# Where each shell looks for completion scripts, in the system's folder and mostly in the user's.
_COMPLETION = {
    "bash": f"bash-completion/completions/{app_metadata.COMMAND}",
    "zsh": f"zsh/vendor-completions/_{app_metadata.COMMAND}",
    "fish": f"fish/vendor_completions.d/{app_metadata.COMMAND}.fish",
}
# Width of the help, and of its longest lines.
_COLUMNS, _WIDEST = 72, 78


def add_share(share: Path, made: BuildArtifacts) -> None:
    """Write the whole folder.

    Raises:
        InstallError: The program cannot print its help or its completion.
    """
    name = app_metadata.COMMAND
    # install.sh replaces the command by its full path.
    write(share / "applications" / LAUNCHER, (FILES / LAUNCHER).read_bytes())
    write(share / "metainfo" / METAINFO, metainfo(release_notes(), made.project_page))
    icons = share / "icons" / "hicolor"
    for size in pictures.LINUX_SIZES:
        write(icons / f"{size}x{size}" / "apps" / f"{name}.png", pictures.png(size))
    write(icons / "scalable" / "apps" / f"{name}.svg", pictures.DRAWING.read_bytes())
    write(share / "man" / "man1" / f"{name}.1", manual(made.epoch))
    for shell, path in _COMPLETION.items():
        write(share / path, _print("--print-completion", shell))


def metainfo(releases: tuple[Release, ...], project_page: str) -> str:
    """Return the page for software centres (AppStream).

    Args:
        releases: The release notes, newest first.
        project_page: The project's URL; "" if unknown.
    """
    homepage = f'  <url type="homepage">{escape(project_page)}</url>\n' if project_page else ""
    notes = "".join(map(_release, releases))
    return fill_template(FILES / "metainfo.xml", homepage=homepage, releases=notes)


def _release(release: Release) -> str:
    parts = "".join(
        f"<p>{escape(changes.kind)}:</p><ul>"
        f"{''.join(f'<li>{_marked(entry)}</li>' for entry in changes.entries)}</ul>"
        for changes in release.changes
    )
    day = release.day.isoformat()
    return (
        f'    <release version="{release.version}" date="{day}">'
        f"<description>{parts}</description></release>\n"
    )


def _marked(entry: str) -> str:
    """Return an entry with AppStream's <code> and <em> instead of Markdown."""
    return re.sub(
        r"`(.+?)`|\*\*(.+?)\*\*|\*(.+?)\*",
        lambda mark: f"<code>{mark[1]}</code>" if mark[1] else f"<em>{mark[2] or mark[3]}</em>",
        escape(entry),
    )


def manual(epoch: int) -> str:
    """Return the manual page with the help of all commands.

    Args:
        epoch: The date on the page, in seconds since 1970.

    Raises:
        InstallError: The program cannot print its help.
    """
    day = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    name, overview = app_metadata.COMMAND, _help()
    lines = [
        f'.TH {name.upper()} 1 {day} "{app_metadata.NAME} {app_metadata.VERSION}"',
        *(".SH NAME", rf"{roff(name)} \- {app_metadata.SYNOPSIS}"),
        *(".SH DESCRIPTION", ".nf", roff(overview), ".fi"),
    ]
    for command in re.findall(r"^    (\w+)  ", overview, re.MULTILINE):
        lines += [f".SH {command.upper()}", ".nf", roff(_help(command)), ".fi"]
    return "\n".join(lines) + "\n"


def roff(text: str) -> str:
    """Escape a text for roff: lines are not read as requests, and hyphens can be copied."""
    lines = [part for line in text.strip().splitlines() for part in wrap(line, _WIDEST) or [""]]
    escaped = "\n".join(lines).replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)


def _help(*command: str) -> str:
    return _print(*command, "--help")


def _print(*words: str) -> str:
    env = processes.environment({"PYTHONPATH": str(ROOT), "COLUMNS": str(_COLUMNS)})
    argv = [sys.executable, "-P", "-m", "desktop_app", *words]
    ended = processes.read(argv, env=env)
    if not ended.is_good:
        raise InstallError(f"The program cannot print `{words[-1]}`: {ended.output[-500:]}")
    return ended.output
