"""Styles for filled cells: each of the workbook's own styles again, with a light background."""

import re
from dataclasses import dataclass

MARK_COLOUR = "FFFFF2CC"
"""The background of a cell that the program has filled: a light yellow."""

_MAX_STYLES = 64_000
_FILLS = re.compile(rb"<((?:[\w.-]+:)?)fills(?:\s[^>]*)?>(.*?)</\1fills>", re.DOTALL)
_FILL = re.compile(rb"<(?:[\w.-]+:)?fill[\s/>]")
_XF = re.compile(rb"<(?:[\w.-]+:)?xf(?:\s[^<>]*)?>")
_FILL_ID = re.compile(rb"\s(?:fillId|applyFill)\s*=\s*(?:\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class MarkedStyles:
    """The new XML that marks filled cells.

    Attributes:
        start: The part of the XML before the cell styles, with the new background.
        styles: The new cell styles, in the order of those that they mark.
    """

    start: bytes
    styles: bytes


def marked_styles(start: bytes, styles: bytes, count: int) -> MarkedStyles | None:
    """Return every cell style again with the background; None if the workbook has no room for it.

    Args:
        start: The XML before the cell styles; it has the list of backgrounds.
        styles: The cell styles.
        count: Their number.
    """
    fills = _FILLS.search(start)
    if fills is None or 2 * count > _MAX_STYLES or len(_XF.findall(styles)) != count:
        return None
    prefix, number = fills[1], len(_FILL.findall(fills[2]))
    added = (
        b'<%bfill><%bpatternFill patternType="solid"><%bfgColor rgb="%b"/>'
        b'<%bbgColor indexed="64"/></%bpatternFill></%bfill>'
    ) % (prefix, prefix, prefix, MARK_COLOUR.encode(), prefix, prefix, prefix)
    new = b'<%bfills count="%d">%b%b</%bfills>' % (prefix, number + 1, fills[2], added, prefix)

    def marked(found: re.Match[bytes]) -> bytes:
        name, space, rest = _FILL_ID.sub(b"", found[0]).partition(b"xf")
        return name + space + b' fillId="%d" applyFill="1"' % number + rest

    return MarkedStyles(
        start[: fills.start()] + new + start[fills.end() :], _XF.sub(marked, styles)
    )
