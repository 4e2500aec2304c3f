"""Names that Excel takes for a sheet."""

import re
from collections.abc import Sequence

_MAX_NAME_UNITS = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def sheet_name(name: str) -> str:
    """Return a name that Excel takes for a sheet."""
    cleaned = _NOT_IN_NAMES.sub(" ", name).strip().strip("'").strip()
    cleaned = _cut(cleaned, _MAX_NAME_UNITS)
    return "Sheet1" if cleaned.casefold() in {"", "history"} else cleaned


def free_sheet_name(name: str, taken: Sequence[str]) -> str:
    """Return the name, with a number where a sheet has it already, whatever its case."""
    folded = {one.casefold() for one in taken}
    free, number = sheet_name(name), 2
    while free.casefold() in folded:
        mark = f" ({number})"
        free, number = _cut(sheet_name(name), _MAX_NAME_UNITS - len(mark)) + mark, number + 1
    return free


def _cut(name: str, units: int) -> str:
    raw = name.encode("utf-16-le")[: 2 * units]
    return raw.decode("utf-16-le", "ignore").strip().strip("'")
