"""Parser for number format codes (ECMA-376 part 1, 18.8.31).

Supports what real sheets use: sections by sign or condition, digits, thousands separators,
decimals, percentages, exponents, literals, dates, times and durations. Fractions are left to the
caller.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class TokenKind(Enum):
    """Kinds of tokens in a format code."""

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
class Token:
    """A token with its text: a literal, or the letters of a placeholder ("yyyy", "0")."""

    kind: TokenKind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a format code.

    Attributes:
        tokens: Its tokens, in order.
        condition: ("<", 5.0) for [<5]; None selects the section by sign.
        percents: How many times the number is multiplied by 100.
        thousands: Whether thousands are separated.
        scale: How many times the number is divided by 1000.
    """

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None
    percents: int = 0
    thousands: bool = False
    scale: int = 0

    @property
    def is_date_or_time(self) -> bool:
        """True for a section that shows a date, a time or a duration."""
        return any(part.kind in DATE_AND_TIME for part in self.tokens)


DATE_AND_TIME = frozenset(
    {
        TokenKind.YEAR, TokenKind.MONTH, TokenKind.DAY, TokenKind.HOUR, TokenKind.MINUTE,
        TokenKind.SECOND, TokenKind.AM_PM,
        TokenKind.ELAPSED_HOURS, TokenKind.ELAPSED_MINUTES, TokenKind.ELAPSED_SECONDS,
    }
)  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<quoted>"[^"]*"?) | (?P<escaped>\\.?) | (?P<space>_.?) | (?P<fill>\*.?)
    | \[(?P<elapsed>h+|m+|s+)\] | \[(?P<compare><=|>=|<>|<|>|=)(?P<number>-?[\d.]+)\]
    | \[\$(?P<currency>[^\]-]*)[^\]]*\] | (?P<bracket>\[[^\]]*\])
    | (?P<am_pm>am/pm|a/p) | (?P<general>general) | (?P<exponent>e[+-])
    | (?P<fraction>\.0+(?=[^0]|$))
    | (?P<clock>y+|m+|d+|h+|s+) | (?P<digit>[0#?]) | (?P<point>\.) | (?P<comma>,)
    | (?P<percent>%) | (?P<text>@) | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_DATE_KINDS = {
    "y": TokenKind.YEAR, "m": TokenKind.MONTH, "d": TokenKind.DAY, "h": TokenKind.HOUR,
    "s": TokenKind.SECOND,
}  # fmt: skip
_ELAPSED_KINDS = {
    "h": TokenKind.ELAPSED_HOURS,
    "m": TokenKind.ELAPSED_MINUTES,
    "s": TokenKind.ELAPSED_SECONDS,
}


def parse_sections(code: str) -> tuple[Section, ...]:
    """Return the sections of a format code, at most four."""
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
    parts: list[Token] = []
    condition: tuple[str, float] | None = None
    percents, commas_after_digits, thousands = 0, 0, False
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "number":
            condition = (found["compare"], float(found["number"].rstrip(".") or 0))
        elif kind == "comma":
            if any(part.kind is TokenKind.DIGIT for part in parts):
                commas_after_digits += 1
            else:
                parts.append(Token(TokenKind.LITERAL, ","))
        elif kind == "digit":
            thousands = thousands or commas_after_digits > 0
            commas_after_digits = 0
            parts.append(Token(TokenKind.DIGIT, found[0]))
        else:
            percents += kind == "percent"
            parts += _parts(kind, found, parts)
    parts = _with_minute_tokens(parts)
    return Section(tuple(parts), condition, percents, thousands, commas_after_digits)


def _parts(kind: str | None, found: re.Match[str], before: list[Token]) -> list[Token]:
    if kind in _LITERALS:
        return [Token(TokenKind.LITERAL, _LITERALS[kind](found))]
    if kind in {"fill", "bracket"}:
        return []
    if kind == "fraction" and not any(part.kind in _BEFORE_FRACTIONS for part in before[-1:]):
        return [Token(TokenKind.POINT, "."), *[Token(TokenKind.DIGIT, "0")] * (len(found[0]) - 1)]
    return [_token(kind, found)]


_LITERALS: dict[str | None, Callable[[re.Match[str]], str]] = {
    "quoted": lambda found: found[0].strip('"'),
    "escaped": lambda found: found[0][1:],
    "currency": lambda found: found["currency"],
    "space": lambda _found: " ",
}


def _token(kind: str | None, found: re.Match[str]) -> Token:
    match kind:
        case "elapsed":
            return Token(_ELAPSED_KINDS[found["elapsed"][0].lower()], found["elapsed"])
        case "clock":
            return Token(_DATE_KINDS[found[0][0].lower()], found[0].lower())
        case "am_pm" | "general" | "exponent" | "fraction" | "point" | "text":
            return Token(_NAMED[kind], found[0])
        case _:
            return Token(TokenKind.LITERAL, found[0])


_BEFORE_FRACTIONS = frozenset({TokenKind.SECOND, TokenKind.ELAPSED_SECONDS})
_NAMED = {
    "am_pm": TokenKind.AM_PM,
    "general": TokenKind.GENERAL,
    "exponent": TokenKind.EXPONENT,
    "fraction": TokenKind.FRACTION,
    "point": TokenKind.POINT,
    "text": TokenKind.TEXT,
}


def _with_minute_tokens(parts: list[Token]) -> list[Token]:
    """Convert each "m" after hours or before seconds from a month to a minute."""
    clock = [at for at, part in enumerate(parts) if part.kind in DATE_AND_TIME]
    for order, at in enumerate(clock):
        if parts[at].kind is not TokenKind.MONTH or len(parts[at].text) > 2:  # noqa: PLR2004 - mmm
            continue
        before = parts[clock[order - 1]].kind if order else None
        after = parts[clock[order + 1]].kind if order + 1 < len(clock) else None
        if before in {TokenKind.HOUR, TokenKind.ELAPSED_HOURS} or after is TokenKind.SECOND:
            parts[at] = Token(TokenKind.MINUTE, parts[at].text)
    return parts
