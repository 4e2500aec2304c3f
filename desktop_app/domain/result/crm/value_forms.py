"""The forms of single values that import wizards take: one line, link, phone, email address."""

import re
from collections.abc import Sequence

from desktop_app.domain.json_values import JsonValue, flat_items
from desktop_app.domain.result.cell_values import as_number, as_text
from desktop_app.domain.result.cells import LARGEST_EXACT_INTEGER, NewCell

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_PHONE = re.compile(
    r"(?:tel:)? ?(\+?)([\d ().\-/\u2010-\u2015]+)(?:(?:ext\.?|x) ?\d+)?", re.IGNORECASE
)
_TRUNK_ZERO = "(0)"
_FEWEST_DIGITS, _MOST_DIGITS = 5, 15  # E.164 has 15 at most
_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>\"'()\[\]:]+")
_NOT_A_LINK = re.compile(r"[\s\"<>|]|^\W")


def one_line(value: JsonValue) -> str:
    """Return a value as one line of text without invisible characters; "" if it is missing."""
    return line_of(as_text(value))


def line_of(cell: NewCell) -> str:
    """Return the text of a cell as one line without invisible characters."""
    return "" if cell is None else " ".join(_INVISIBLE.sub(" ", str(cell)).split())


def first_text(value: JsonValue) -> str:
    """Return the first text of a list, or the text itself."""
    return next((text for item in flat_items(value) if (text := one_line(item))), "")


def whole_number(value: JsonValue) -> str:
    """Return a number that is not negative, without its fraction; "" for anything else."""
    number = as_number(value)
    if isinstance(number, int | float):
        return str(int(number)) if 0 <= number <= LARGEST_EXACT_INTEGER else ""
    text = one_line(value).replace(",", "")
    return text if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else ""


def link_of(text: str) -> str:
    """Return an address as a link; a text that is no address is left out."""
    if _NOT_A_LINK.search(text) or "." not in text:
        return ""
    return text if text.lower().startswith(("http://", "https://")) else f"https://{text}"


def phones_of(value: JsonValue) -> Sequence[str]:
    """Return different phone numbers in the form of E.164; a text that is no number is left out.

    An extension is left out, and so is the zero in +49 (0) 30, which nobody dials from abroad.

    >>> phones_of(["+49 (30) 123-45", "n/a", "+493012345", "030 12345"])
    ['+493012345', '03012345']
    """
    found: dict[str, None] = {}
    for item in flat_items(value):
        match = _PHONE.fullmatch(one_line(item))
        if match is None:
            continue
        plus, number = match[1], match[2]
        if plus:
            number = number.replace(_TRUNK_ZERO, "")
        digits = "".join(one for one in number if one in "0123456789")
        if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
            found[plus + digits] = None
    return list(found)


def address_in(text: str) -> str:
    """Return the first email address in a text; "" if it has none.

    >>> address_in("Anna Berg <anna.berg@firm.example>")
    'anna.berg@firm.example'
    """
    return next((part for part in _BETWEEN_ADDRESSES.split(text) if is_address(part)), "")


def is_address(text: str) -> bool:
    """Tell whether a text has the form that every import wizard takes as an email address."""
    user, _, domain = text.partition("@")
    labels = domain.split(".")
    return (
        bool(user)
        and len(labels) > 1
        and all(labels)
        and "@" not in domain
        and len(labels[-1]) > 1
        and user[0] not in ".=+-"
        and not user.endswith(".")
        and _BETWEEN_ADDRESSES.search(text) is None
    )
