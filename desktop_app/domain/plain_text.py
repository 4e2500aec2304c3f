r"""Text of others, made safe for a terminal: what could steer it is shown, not obeyed."""

import re

_CONTROL_CHARACTERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the order of letters
    "\u2028\u2029\ud800-\udfff]"  # line ends that are none, halves of characters
)


def escape_controls(text: str) -> str:
    r"""Return a text in which control characters are written out; JSON stays the same JSON.

    >>> visible("Na\x1b[2Jme")
    'Na\\u001b[2Jme'
    """
    return _CONTROL_CHARACTERS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def escape_to_line(text: str) -> str:
    r"""Return the same as one line, so that a text cannot pass for a line of its own.

    >>> visible_line("Name\nsheet-enricher: done")
    'Name sheet-enricher: done'
    """
    return escape_controls(re.sub(r"[\t\n]+", " ", text))
