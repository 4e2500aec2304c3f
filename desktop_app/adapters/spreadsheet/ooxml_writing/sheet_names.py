"""Valid and unique sheet names."""

import re

from desktop_app.domain.free_names import TakenNames, in_brackets

_MAX_NAME_UNITS = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def sheet_name(name: str) -> str:
    """Return a valid Excel sheet name."""
    cleaned = _NOT_IN_NAMES.sub(" ", name).strip().strip("'").strip()
    cleaned = _cut(cleaned, _MAX_NAME_UNITS)
    return "Sheet1" if cleaned.casefold() in {"", "history"} else cleaned


def free_sheet_name(name: str, taken: TakenNames) -> str:
    """Return and reserve a unique sheet name, with a number if necessary."""

    def numbered(whole: str, number: int) -> str:
        mark = in_brackets("", number)
        return _cut(whole, _MAX_NAME_UNITS - len(mark)) + mark

    return taken.take(sheet_name(name), numbered)


def _cut(name: str, units: int) -> str:
    raw = name.encode("utf-16-le")[: 2 * units]
    return raw.decode("utf-16-le", "ignore").strip().strip("'")
