"""Escapes for foreign text in Qt: never interpreted as markup or mnemonics."""

from PySide6.QtGui import Qt

_ZERO_WIDTH_SPACE = "\u200b"


def plain_tooltip(text: str) -> str:
    """Return a text for a tooltip that Qt does not interpret as HTML.

    A zero-width space after each opening character prevents tags. Plain text stays unchanged.
    """
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{_ZERO_WIDTH_SPACE}").replace("&", f"&{_ZERO_WIDTH_SPACE}")


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case; German nouns keep theirs."""
    return text[:1].upper() + text[1:]


def escape_mnemonic(text: str) -> str:
    """Return a text for a button or menu in which "&" is a plain character."""
    return text.replace("&", "&&")


def escape_placeholder(text: str) -> str:
    """Return a text for a window title in which "[*]" is not a placeholder."""
    return text.replace("[*]", "[*][*]")
