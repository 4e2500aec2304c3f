"""Theme: colours, sizes and spacing on top of Qt's Fusion style."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import (
    QAccessibilityHints,
    QColor,
    QFont,
    QFontDatabase,
    QPalette,
    QStyleHints,
)
from PySide6.QtWidgets import QApplication

from desktop_app.domain.settings import ColorScheme

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
"""Spacing in device-independent pixels."""
RADIUS = 6
PANEL_WIDTH = 368
BAR_HEIGHT = 52
MINIMUM_WIDTH, MINIMUM_HEIGHT = 860, 460
_TEXT_PX, _SMALL_PX, _TITLE_PX, _LARGE_PX = 13, 12, 15, 24
_MIDDLE_LIGHTNESS = 128


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours of one colour scheme as #rrggbb.

    Attributes:
        window: Window background.
        surface: Background of panels, fields and the sheet.
        raised: Background of buttons and headers.
        line: Separators and borders.
        text: Main text.
        muted: Secondary text.
        accent: Primary buttons, selection and focus.
        accent_hover: Accent under the mouse pointer.
        on_accent: Text on the accent colour.
        accent_tint: Background of identifier columns.
        new_tint: Background of new columns.
        warn: Warnings.
        warn_tint: Background of warnings.
        good: Success.
        bad: Errors.
        bad_tint: Background of errors.
        faint: Disabled text and neutral bars.
    """

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    new_tint: str
    warn: str
    warn_tint: str
    good: str
    bad: str
    bad_tint: str
    faint: str


LIGHT = Colors(
    window="#f4f5f8",
    surface="#ffffff",
    raised="#ffffff",
    line="#d9dee7",
    text="#1b2230",
    muted="#566074",
    accent="#2952cc",
    accent_hover="#1f43ad",
    on_accent="#ffffff",
    accent_tint="#e9effd",
    new_tint="#edf7f1",
    warn="#9a5b00",
    warn_tint="#fdf1d8",
    good="#1a7f4e",
    bad="#b42332",
    bad_tint="#fdeaec",
    faint="#aab3c2",
)
DARK = Colors(
    window="#14171d",
    surface="#1b1f27",
    raised="#262b35",
    line="#363d4a",
    text="#e7eaf0",
    muted="#a3adbd",
    accent="#7d9dff",
    accent_hover="#9db5ff",
    on_accent="#10151f",
    accent_tint="#222c47",
    new_tint="#1b2c25",
    warn="#f0b75e",
    warn_tint="#3a2f1a",
    good="#5fcf98",
    bad="#ff8f98",
    bad_tint="#3d2126",
    faint="#5d6778",
)
LIGHT_CONTRAST = replace(
    LIGHT,
    window="#ffffff",
    line="#000000",
    text="#000000",
    muted="#000000",
    accent="#0a2fa8",
    accent_hover="#000000",
    accent_tint="#e3ebff",
    new_tint="#ffffff",
    warn="#5c3400",
    good="#00532c",
    bad="#8a0013",
    faint="#595959",
)
DARK_CONTRAST = replace(
    DARK,
    window="#000000",
    surface="#000000",
    raised="#000000",
    line="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#9fb8ff",
    accent_hover="#ffffff",
    on_accent="#000000",
    accent_tint="#1c2c66",
    new_tint="#000000",
    warn="#ffd27a",
    good="#7dffb8",
    bad="#ffb3b9",
    faint="#a6a6a6",
)
_BY_WINDOW = {colors.window: colors for colors in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}


def current_colors() -> Colors:
    """Return the colours of the current colour scheme.

    Uses the application's palette, because style sheets change the palettes of widgets.
    """
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    is_dark = window.lightness() < _MIDDLE_LIGHTNESS
    return _BY_WINDOW.get(window.name(), DARK if is_dark else LIGHT)


def colors_for(*, is_dark: bool, has_contrast: bool) -> Colors:
    """Return the colours of a scheme; the system's wish for high contrast is respected."""
    if has_contrast:
        return DARK_CONTRAST if is_dark else LIGHT_CONTRAST
    return DARK if is_dark else LIGHT


def wants_contrast(app: QApplication) -> bool:
    """Return True if the system asks for high contrast."""
    preference = accessibility_of(app)[1].contrastPreference()
    return preference is Qt.ContrastPreference.HighContrast


@cache
def accessibility_of(app: QApplication) -> tuple[QStyleHints, QAccessibilityHints]:
    """Return the system's hints; kept, because PySide deletes Qt's object with its own."""
    hints = app.styleHints()
    return hints, hints.accessibility()


def make_palette(colors: Colors) -> QPalette:
    """Return the Qt palette for these colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for color_role, name in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.window),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.muted),
        (role.Button, colors.raised),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.bad),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Link, colors.accent),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
        (role.Light, colors.raised),
        (role.Midlight, colors.raised),
        (role.Mid, colors.line),
        (role.Dark, colors.line),
        (role.Accent, colors.accent),
    ):
        palette.setColor(color_role, QColor(name))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, color_role, QColor(colors.faint))
    return palette


def is_dark_wanted(app: QApplication, look: ColorScheme) -> bool:
    """Return True if the user or the system has chosen the dark scheme."""
    if look is ColorScheme.SYSTEM:
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return look is ColorScheme.DARK


def apply_theme(app: QApplication, look: ColorScheme, resources: Path) -> None:
    """Apply a colour scheme to the whole application; `main.make_app` has chosen Fusion."""
    scheme = {
        ColorScheme.SYSTEM: Qt.ColorScheme.Unknown,
        ColorScheme.LIGHT: Qt.ColorScheme.Light,
        ColorScheme.DARK: Qt.ColorScheme.Dark,
    }
    # For title bars and system dialogs; our own widgets use the palette and style sheet below.
    app.styleHints().setColorScheme(scheme[look])
    colors = colors_for(is_dark=is_dark_wanted(app, look), has_contrast=wants_contrast(app))
    app.setPalette(make_palette(colors))
    _load_fonts(resources / "fonts")
    font = QFont("Inter")
    font.setPixelSize(_TEXT_PX)
    app.setFont(font)
    # Style sheets use this prefix, because paths may contain characters they cannot quote.
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    app.setStyleSheet(stylesheet(colors, resources))


@cache
def _load_fonts(folder: Path) -> None:
    for path in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def stylesheet(colors: Colors, resources: Path) -> str:
    """Return the style sheet; Qt scales its pixel sizes with the screen."""
    names = {name: getattr(colors, name) for name in Colors.__slots__}
    text = (resources / "style.qss").read_text(encoding="utf-8")
    sizes = {"small": _SMALL_PX, "title": _TITLE_PX, "large": _LARGE_PX, "radius": RADIUS}
    mode = "dark" if colors in (DARK, DARK_CONTRAST) else "light"
    for name, value in {**names, **sizes, "mode": mode}.items():
        text = text.replace(f"@{name}@", str(value))
    return text
