r"""Untrusted text made safe for a terminal: control characters are escaped."""

import re

_CONTROL_CHARACTERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029\ud800-\udfff]"  # line and paragraph separators, surrogates
)


def escape_controls(text: str) -> str:
    r"""Escape the control characters of a text; JSON keeps its meaning.

    >>> escape_controls("Na\x1b[2Jme")
    'Na\\u001b[2Jme'
    """
    return _CONTROL_CHARACTERS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def escape_to_line(text: str) -> str:
    r"""Escape a text as one line, so that it cannot imitate a separate line of output.

    >>> escape_to_line("Name\nsheet-enricher: done")
    'Name sheet-enricher: done'
    """
    return escape_controls(re.sub(r"[\t\n]+", " ", text))
