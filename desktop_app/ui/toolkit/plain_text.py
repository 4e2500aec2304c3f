"""Escapes for foreign text in Qt: never interpreted as markup or mnemonics."""

import re

from PySide6.QtGui import Qt

_ZERO_WIDTH_SPACE = "\u200b"
_LONG_RUN = re.compile(r"\S{20}(?=\S)")


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


def breakable(text: str) -> str:
    """Return a text that a label can wrap even inside a long path or file name.

    >>> breakable("leads (enriched).xlsx")
    'leads (enriched).xlsx'
    """
    return _LONG_RUN.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", text)
