"""What a desktop looks for below a folder `share`: menu entry, page, icons, manual."""

import gzip
from io import BytesIO
from pathlib import Path

from desktop_app.bootstrap import release_notes
from desktop_app.cli.main import build_parser
from installer.packaging import app_metadata, pictures
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux import desktop, manual
from installer.packaging.writing import write


def add_share(share: Path, made: BuildArtifacts) -> None:
    """Write all of it."""
    name = app_metadata.COMMAND
    write(share / "applications" / desktop.LAUNCHER, desktop.launcher())
    write(
        share / "metainfo" / desktop.METAINFO, desktop.metainfo(release_notes(), made.project_page)
    )
    icons = share / "icons" / "hicolor"
    for size in pictures.LINUX_SIZES:
        write(icons / f"{size}x{size}" / "apps" / f"{name}.png", pictures.png(size))
    write(icons / "scalable" / "apps" / f"{name}.svg", pictures.DRAWING.read_bytes())
    page = manual.manual(build_parser(), made.epoch)
    write(share / "man" / "man1" / f"{name}.1.gz", gzipped(page))


def gzipped(text: str) -> bytes:
    """Return a text as `gzip -9n` packs it: without a name and a date."""
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="") as file:
        file.write(text.encode())
    return packed.getvalue()
