"""A number format's code as pieces that can be filled: the language of ECMA-376 part 1, 18.8.31.

Only what people's sheets use: sections by sign or condition, digits, thousands, decimals, percent,
exponents, literals, dates, times and spans of time. Fractions are left to the caller.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Piece(Enum):
    """What a piece of a code stands for."""

    LITERAL = auto()
    DIGIT = auto()
    POINT = auto()
    EXPONENT = auto()
    TEXT = auto()
    GENERAL = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    HOUR = auto()
    MINUTE = auto()
    SECOND = auto()
    FRACTION = auto()
    AM_PM = auto()
    ELAPSED_HOURS = auto()
    ELAPSED_MINUTES = auto()
    ELAPSED_SECONDS = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece with its text: a literal's words, or the letters of a token ("yyyy", "0")."""

    piece: Piece
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a code.

    Attributes:
        parts: Its pieces, in order.
        condition: ("<", 5.0) for [<5]; None for the usual order of sections.
        percents: How often the number is taken a hundredfold.
        thousands: Whether thousands are set apart.
        scale: How often the number is divided by a thousand.
    """

    parts: tuple[Part, ...]
    condition: tuple[str, float] | None = None
    percents: int = 0
    thousands: bool = False
    scale: int = 0

    @property
    def is_clock(self) -> bool:
        """Whether it shows a date, a time or a span of time."""
        return any(part.piece in CLOCK for part in self.parts)


CLOCK = frozenset(
    {
        Piece.YEAR, Piece.MONTH, Piece.DAY, Piece.HOUR, Piece.MINUTE, Piece.SECOND, Piece.AM_PM,
        Piece.ELAPSED_HOURS, Piece.ELAPSED_MINUTES, Piece.ELAPSED_SECONDS,
    }
)  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<quoted>"[^"]*"?) | (?P<escaped>\\.?) | (?P<space>_.?) | (?P<fill>\*.?)
    | \[(?P<all>h+|m+|s+)\] | \[(?P<compare><=|>=|<>|<|>|=)(?P<number>-?[\d.]+)\]
    | \[\$(?P<currency>[^\]-]*)[^\]]*\] | (?P<bracket>\[[^\]]*\])
    | (?P<noon>am/pm|a/p) | (?P<general>general) | (?P<exponent>e[+-])
    | (?P<fraction>\.0+(?=[^0]|$))
    | (?P<clock>y+|m+|d+|h+|s+) | (?P<digit>[0#?]) | (?P<point>\.) | (?P<comma>,)
    | (?P<percent>%) | (?P<text>@) | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CLOCK_PIECES = {
    "y": Piece.YEAR, "m": Piece.MONTH, "d": Piece.DAY, "h": Piece.HOUR, "s": Piece.SECOND,
}  # fmt: skip
_ALL_PIECES = {"h": Piece.ELAPSED_HOURS, "m": Piece.ELAPSED_MINUTES, "s": Piece.ELAPSED_SECONDS}


def sections_of(code: str) -> tuple[Section, ...]:
    """Return the sections of a code, at most four."""
    return tuple(_section(text) for text in _split(code)[:4])


def _split(code: str) -> list[str]:
    texts: list[str] = []
    start = 0
    for found in _TOKEN.finditer(code):
        if found["other"] == ";":
            texts.append(code[start : found.start()])
            start = found.end()
    return [*texts, code[start:]]


def _section(text: str) -> Section:
    parts: list[Part] = []
    condition: tuple[str, float] | None = None
    percents, commas_after_digits, thousands = 0, 0, False
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "number":
            condition = (found["compare"], float(found["number"].rstrip(".") or 0))
        elif kind == "comma":
            if any(part.piece is Piece.DIGIT for part in parts):
                commas_after_digits += 1
            else:
                parts.append(Part(Piece.LITERAL, ","))
        elif kind == "digit":
            thousands = thousands or commas_after_digits > 0
            commas_after_digits = 0
            parts.append(Part(Piece.DIGIT, found[0]))
        else:
            percents += kind == "percent"
            parts += _parts(kind, found, parts)
    parts = _with_minutes(parts)
    return Section(tuple(parts), condition, percents, thousands, commas_after_digits)


def _parts(kind: str | None, found: re.Match[str], before: list[Part]) -> list[Part]:
    if kind in _WORDS:
        return [Part(Piece.LITERAL, _WORDS[kind](found))]
    if kind in {"fill", "bracket"}:
        return []
    if kind == "fraction" and not any(part.piece in _BEFORE_FRACTIONS for part in before[-1:]):
        return [Part(Piece.POINT, "."), *[Part(Piece.DIGIT, "0")] * (len(found[0]) - 1)]
    return [_token(kind, found)]


_WORDS: dict[str | None, Callable[[re.Match[str]], str]] = {
    "quoted": lambda found: found[0].strip('"'),
    "escaped": lambda found: found[0][1:],
    "currency": lambda found: found["currency"],
    "space": lambda _found: " ",
}


def _token(kind: str | None, found: re.Match[str]) -> Part:
    match kind:
        case "all":
            return Part(_ALL_PIECES[found["all"][0].lower()], found["all"])
        case "clock":
            return Part(_CLOCK_PIECES[found[0][0].lower()], found[0].lower())
        case "noon" | "general" | "exponent" | "fraction" | "point" | "text":
            return Part(_NAMED[kind], found[0])
        case _:
            return Part(Piece.LITERAL, found[0])


_BEFORE_FRACTIONS = frozenset({Piece.SECOND, Piece.ELAPSED_SECONDS})
_NAMED = {
    "noon": Piece.AM_PM,
    "general": Piece.GENERAL,
    "exponent": Piece.EXPONENT,
    "fraction": Piece.FRACTION,
    "point": Piece.POINT,
    "text": Piece.TEXT,
}


def _with_minutes(parts: list[Part]) -> list[Part]:
    """Return the pieces with those "m" as minutes that stand after hours or before seconds."""
    clock = [at for at, part in enumerate(parts) if part.piece in CLOCK]
    for place, at in enumerate(clock):
        if parts[at].piece is not Piece.MONTH or len(parts[at].text) > 2:  # noqa: PLR2004 - mmm
            continue
        before = parts[clock[place - 1]].piece if place else None
        after = parts[clock[place + 1]].piece if place + 1 < len(clock) else None
        if before in {Piece.HOUR, Piece.ELAPSED_HOURS} or after is Piece.SECOND:
            parts[at] = Part(Piece.MINUTE, parts[at].text)
    return parts
