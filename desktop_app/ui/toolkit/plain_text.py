"""Text of others in Qt: shown as it is, never read as markup or as a mnemonic."""

from PySide6.QtGui import Qt

_ZERO_WIDTH_SPACE = "\u200b"


def plain_tooltip(text: str) -> str:
    """Return a text for a tooltip, which Qt would else read as HTML and load what it names.

    A character without width behind what opens a tag keeps it from being one; text that Qt takes
    for plain is left alone.
    """
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{_ZERO_WIDTH_SPACE}").replace("&", f"&{_ZERO_WIDTH_SPACE}")


def escape_mnemonic(text: str) -> str:
    """Return a text for a button or a menu, in which "&" is a character like any other."""
    return text.replace("&", "&&")


def escape_placeholder(text: str) -> str:
    """Return a text for a window's title, in which "[*]" marks no change."""
    return text.replace("[*]", "[*][*]")
