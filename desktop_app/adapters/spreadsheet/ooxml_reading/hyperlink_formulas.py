"""Evaluation of HYPERLINK formulas with texts, cell references, IF, IFERROR and the like.

An unsupported formula is not guessed: a wrong URL would be another person's.
"""

import re
from collections.abc import Callable, Sequence

from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import (
    ERRORS,
    FUNCTIONS,
    ExcelValueError,
    LazyArgument,
    LinkedValue,
    UnsupportedFormulaError,
    boolean_text,
    compare,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index

CellText = Callable[[str | None, int, int], str]
"""Returns the text of a cell by sheet (None: the same sheet), row from 1 and column from 0."""

_MAX_TOKENS = 2_000
_MAX_DEPTH = 64
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


def evaluate_link(
    formula: str, cell_text: CellText, *, rows_down: int = 0, columns_right: int = 0
) -> str | None:
    """Return the link target of a formula, or None.

    Args:
        formula: The formula, with or without "=".
        cell_text: Returns the text of referenced cells.
        rows_down: Row offset of a shared formula.
        columns_right: Column offset of a shared formula.

    Raises:
        UnsupportedFormulaError: The formula has unsupported parts.
    """
    evaluator = _Evaluator(
        _tokens(formula.strip().removeprefix("=")), cell_text, rows_down, columns_right
    )
    try:
        return evaluator.whole().target
    except ExcelValueError:
        return None
    except IndexError:  # a function without its arguments
        raise UnsupportedFormulaError from None


def _tokens(formula: str) -> list[re.Match[str]]:
    tokens: list[re.Match[str]] = []
    position, end = 0, len(formula.rstrip())
    while position < end:
        found = _TOKEN.match(formula, position)
        if found is None or len(tokens) >= _MAX_TOKENS:
            raise UnsupportedFormulaError
        tokens.append(found)
        position = found.end()
    return tokens


class _Evaluator:
    """A recursive-descent evaluator."""

    def __init__(
        self, tokens: Sequence[re.Match[str]], cell_text: CellText, down: int, right: int
    ) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._cell_text = cell_text
        self._down, self._right = down, right

    def whole(self) -> LinkedValue:
        value = self._comparison()
        if self._at != len(self._tokens):
            raise UnsupportedFormulaError
        return value

    def _sign(self, *wanted: str) -> str:
        """Consume and return the next token if it is one of these signs; else return ""."""
        if self._at < len(self._tokens):
            sign = self._tokens[self._at]["sign"] or ""
            if sign in wanted:
                self._at += 1
                return sign
        return ""

    def _comparison(self) -> LinkedValue:
        left = self._concatenation()
        if sign := self._sign(*_COMPARISONS):
            return LinkedValue(boolean_text(compare(left.text, sign, self._concatenation().text)))
        return left

    def _concatenation(self) -> LinkedValue:
        value = self._operand()
        while self._sign("&"):
            value = LinkedValue(value.text + self._operand().text)
        return value

    def _operand(self) -> LinkedValue:
        self._depth += 1
        if self._at >= len(self._tokens) or self._depth > _MAX_DEPTH:
            raise UnsupportedFormulaError
        token = self._tokens[self._at]
        self._at += 1
        if token["function"]:
            value = self._call(token["function"].upper().removeprefix("_XLFN."))
        elif token["sign"] == "(":
            value = self._comparison()
            if not self._sign(")"):
                raise UnsupportedFormulaError
        else:
            value = self._literal_or_cell(token)
        self._depth -= 1
        return value

    def _literal_or_cell(self, token: re.Match[str]) -> LinkedValue:
        if token["text"] is not None:
            return LinkedValue(token["text"][1:-1].replace('""', '"'))
        if token["cell"]:
            return LinkedValue(self._cell(token))
        text = token["number"] or token["truth"]
        if not text:
            raise UnsupportedFormulaError
        return LinkedValue(text.upper())

    def _cell(self, token: re.Match[str]) -> str:
        sheet = token["sheet"]
        if sheet and sheet.startswith("'"):
            sheet = sheet[1:-1].replace("''", "'")
        column = column_index(token["letters"]) + (0 if token["fixed_column"] else self._right)
        row = int(token["row"]) + (0 if token["fixed_row"] else self._down)
        text = self._cell_text(sheet, row, column)
        if text in ERRORS:
            raise ExcelValueError
        return text

    def _call(self, name: str) -> LinkedValue:
        arguments = self._arguments()
        if name not in FUNCTIONS:
            raise UnsupportedFormulaError
        try:
            return FUNCTIONS[name](
                [LazyArgument(self._evaluate_argument, span) for span in arguments]
            )
        finally:
            self._at = arguments[-1][1] + 1 if arguments else self._at

    def _arguments(self) -> list[tuple[int, int]]:
        """Return the token range of each argument; arguments are evaluated only when needed."""
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
        raise UnsupportedFormulaError

    def _evaluate_argument(self, span: tuple[int, int]) -> LinkedValue:
        start, end = span
        if start == end:
            return LinkedValue("")
        evaluator = _Evaluator(self._tokens[start:end], self._cell_text, self._down, self._right)
        evaluator._depth = self._depth
        return evaluator.whole()
