"""Where a HYPERLINK formula leads, as far as that can be worked out: texts, cells, IF, IFERROR.

Anything else is not guessed at: a wrong address would be another person's.
"""

import re
from collections.abc import Callable, Sequence

from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import (
    ERRORS,
    FUNCTIONS,
    Lazy,
    Linked,
    NotWorkedOutError,
    NoValueError,
    compare,
    truth,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index

CellText = Callable[[str | None, int, int], str]
"""Gives a cell's text, by sheet (None: the formula's own), row from 1 and column from 0."""

_MOST_TOKENS = 2_000
_DEEPEST = 64
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<text>"(?:[^"]|"")*")
    | (?P<cell>(?:(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?
        (?P<fixed_column>\$?)(?P<letters>[A-Za-z]{1,3})(?P<fixed_row>\$?)(?P<row>\d{1,7})(?![\w(.:]))
    | (?P<function>(?:_xlfn\.)?[A-Za-z][A-Za-z.]*)\s*\(
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<truth>TRUE|FALSE)\b
    | (?P<sign><>|<=|>=|[=<>&,();])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPARISONS = ("=", "<>", "<=", ">=", "<", ">")


def target_of(
    formula: str, cell_text: CellText, *, rows_down: int = 0, columns_right: int = 0
) -> str | None:
    """Return where the cell of a formula leads; None if it leads nowhere.

    Args:
        formula: Without "=".
        cell_text: Gives the text of the cells that it refers to.
        rows_down: How far a shared formula was moved.
        columns_right: Likewise.

    Raises:
        NotWorkedOutError: It has parts that are not followed.
    """
    reader = _Reader(
        _tokens(formula.strip().removeprefix("=")), cell_text, rows_down, columns_right
    )
    try:
        return reader.whole().target
    except NoValueError:
        return None
    except IndexError:  # a function without its arguments
        raise NotWorkedOutError from None


def _tokens(formula: str) -> list[re.Match[str]]:
    tokens: list[re.Match[str]] = []
    place, end = 0, len(formula.rstrip())
    while place < end:
        found = _TOKEN.match(formula, place)
        if found is None or len(tokens) >= _MOST_TOKENS:
            raise NotWorkedOutError
        tokens.append(found)
        place = found.end()
    return tokens


class _Reader:
    """Works a formula out from left to right."""

    def __init__(
        self, tokens: Sequence[re.Match[str]], cell_text: CellText, down: int, right: int
    ) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._cell_text = cell_text
        self._down, self._right = down, right

    def whole(self) -> Linked:
        value = self._comparison()
        if self._at != len(self._tokens):
            raise NotWorkedOutError
        return value

    def _sign(self, *wanted: str) -> str:
        """Take the next token if it is one of these signs, and return it, else ""."""
        if self._at < len(self._tokens):
            sign = self._tokens[self._at]["sign"] or ""
            if sign in wanted:
                self._at += 1
                return sign
        return ""

    def _comparison(self) -> Linked:
        left = self._joined()
        if sign := self._sign(*_COMPARISONS):
            return Linked(truth(compare(left.text, sign, self._joined().text)))
        return left

    def _joined(self) -> Linked:
        value = self._single()
        while self._sign("&"):
            value = Linked(value.text + self._single().text)
        return value

    def _single(self) -> Linked:
        self._depth += 1
        if self._at >= len(self._tokens) or self._depth > _DEEPEST:
            raise NotWorkedOutError
        token = self._tokens[self._at]
        self._at += 1
        if token["function"]:
            value = self._call(token["function"].upper().removeprefix("_XLFN."))
        elif token["sign"] == "(":
            value = self._comparison()
            if not self._sign(")"):
                raise NotWorkedOutError
        else:
            value = self._plain(token)
        self._depth -= 1
        return value

    def _plain(self, token: re.Match[str]) -> Linked:
        if token["text"] is not None:
            return Linked(token["text"][1:-1].replace('""', '"'))
        if token["cell"]:
            return Linked(self._cell(token))
        text = token["number"] or token["truth"]
        if not text:
            raise NotWorkedOutError
        return Linked(text.upper())

    def _cell(self, token: re.Match[str]) -> str:
        sheet = token["sheet"]
        if sheet and sheet.startswith("'"):
            sheet = sheet[1:-1].replace("''", "'")
        column = column_index(token["letters"]) + (0 if token["fixed_column"] else self._right)
        row = int(token["row"]) + (0 if token["fixed_row"] else self._down)
        text = self._cell_text(sheet, row, column)
        if text in ERRORS:
            raise NoValueError
        return text

    def _call(self, name: str) -> Linked:
        arguments = self._arguments()
        if name not in FUNCTIONS:
            raise NotWorkedOutError
        try:
            return FUNCTIONS[name]([Lazy(self._again, span) for span in arguments])
        finally:
            self._at = arguments[-1][1] + 1 if arguments else self._at

    def _arguments(self) -> list[tuple[int, int]]:
        """Return where each argument of a call begins and ends; only those needed are read."""
        spans: list[tuple[int, int]] = []
        start, depth = self._at, 1
        for at in range(self._at, len(self._tokens)):
            token = self._tokens[at]
            depth += bool(token["function"]) or token["sign"] == "("
            depth -= token["sign"] == ")"
            if depth == 0 or (depth == 1 and token["sign"] in {",", ";"}):
                if spans or depth or at > start:
                    spans.append((start, at))
                start = at + 1
            if depth == 0:
                self._at = at + 1
                return spans
        raise NotWorkedOutError

    def _again(self, span: tuple[int, int]) -> Linked:
        start, end = span
        if start == end:
            return Linked("")
        reader = _Reader(self._tokens[start:end], self._cell_text, self._down, self._right)
        reader._depth = self._depth
        return reader.whole()
