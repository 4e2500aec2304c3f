"""Removal of values that only tests need: formula-like and unprintable text."""

from typing import Any

_FORMULA_SIGNS = "=+-@ "
_ODD_FIRST = tuple("=+-@")
_INVISIBLE = str.maketrans({"\u2028": " ", "\u2029": " ", "\u200f": None})


def tidy(value: Any) -> Any:
    """Return JSON without formula-like texts; phone numbers keep their plus sign."""
    if isinstance(value, dict):
        return {name: tidy(part) for name, part in value.items()}  # pyright: ignore[reportUnknownVariableType]  # JSON
    if isinstance(value, list):
        kept = [part for part in value if part != "" and not str(part).startswith("=")]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
        return [tidy(part) for part in kept]  # pyright: ignore[reportUnknownVariableType]  # JSON
    return _tidy_text(value) if isinstance(value, str) else value


def _tidy_text(text: str) -> str:
    if text[:1] == "+" and text[1:].isdigit():
        return text
    plain = text.translate(_INVISIBLE)
    is_list = plain.startswith("- ")
    return plain if is_list or plain[:1] not in _ODD_FIRST else plain.strip(_FORMULA_SIGNS)
