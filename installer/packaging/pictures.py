"""Rendering of the program's icon in the sizes and formats of all systems."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from installer.checkout import ROOT

DRAWING = ROOT / "resources" / "icons" / "app.svg"
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # sizes of the hicolor theme
_WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # 100 to 250 per cent of 16, 32 and 48
_MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)
_BANNER, _BANNER_ICON, _BANNER_COLOR = (164, 314), 96, "#eef2fb"


def png(size: int) -> bytes:
    """Return the icon as a PNG, `size` pixels wide."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(picture.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def write_ico(path: Path) -> None:
    """Write the icon for Windows."""
    _write(path, "ICO", _WINDOWS_SIZES)


def write_icns(path: Path) -> None:
    """Write the icon for macOS."""
    _write(path, "ICNS", _MAC_SIZES)


def write_banner(path: Path) -> None:
    """Write the picture on the setup program's first page, in NSIS's size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    banner = Image.new("RGB", _BANNER, _BANNER_COLOR)
    icon = Image.open(BytesIO(png(_BANNER_ICON)))
    banner.paste(icon, ((_BANNER[0] - _BANNER_ICON) // 2, _BANNER_ICON // 2), icon)
    banner.save(path, "BMP")


def _write(path: Path, kind: str, sizes: tuple[int, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Each size is rendered separately, because scaled icons are blurred.
    *smaller, largest = (Image.open(BytesIO(png(size))) for size in sizes)
    largest.save(path, kind, sizes=[(size, size) for size in sizes], append_images=smaller)
