"""Addition of styles at the end of a workbook's styles; existing indexes do not change."""

import re
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.number_format.number_formats import parse_cell_formats
from desktop_app.adapters.spreadsheet.ooxml.canonical_xml import to_canonical_xml
from desktop_app.adapters.spreadsheet.ooxml.package import Package, package_errors
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles
from desktop_app.adapters.spreadsheet.ooxml_writing.filled_cells.marked_styles import marked_styles

DATE_FORMAT = r"yyyy\-mm\-dd"

_TEXT_FORMAT_ID, _PERCENT_FORMAT_ID = 49, 9
_FIRST_FREE_FORMAT_ID = 164
_XFS = re.compile(rb"<((?:[\w.-]+:)?)cellXfs(\s[^>]*)?>(.*?)</\1cellXfs>", re.DOTALL)
_FORMATS = re.compile(rb"<((?:[\w.-]+:)?)numFmts(\s[^>]*)?>(.*?)</\1numFmts>", re.DOTALL)
_NO_FORMATS = re.compile(rb"<(?:[\w.-]+:)?numFmts(?:\s[^>]*)?/>")
_ROOT = re.compile(rb"<((?:[\w.-]+:)?)styleSheet(?:\s[^>]*)?>")
_FORMAT_ID = re.compile(rb"\snumFmtId=[\"'](\d+)[\"']")


@dataclass(frozen=True, slots=True)
class PatchedStyles:
    """The new bytes of the part (None if unchanged) and the indexes of the new styles."""

    xml: bytes | None
    styles: CellStyles


def patch_styles(
    package: Package, part: str | None, *, has_shares: bool = False, marks_cells: bool = False
) -> PatchedStyles:
    """Return the workbook's styles with the new ones added, if it has a styles part.

    Args:
        package: The package.
        part: The styles part; None in a workbook without styles.
        has_shares: Whether a style for shares is needed.
        marks_cells: Whether every style is needed with the background of a filled cell, too.
    """
    if part is None:
        return PatchedStyles(None, CellStyles())
    raw = _NO_FORMATS.sub(b"", _read_plain(package, part))
    lists = list(_XFS.finditer(raw))
    root = _ROOT.search(raw)
    if len(lists) != 1 or not root:  # no list to add to, or an ambiguous one
        return PatchedStyles(None, CellStyles())
    xfs = lists[0]
    count = len(parse_cell_formats(package.tree(part)))
    format_id = _free_format_id(raw)
    added = _style(xfs[1], _TEXT_FORMAT_ID, b' quotePrefix="1"') + _style(xfs[1], format_id)
    if has_shares:
        added += _style(xfs[1], _PERCENT_FORMAT_ID)
    total = count + 2 + has_shares
    start, body = raw[: xfs.start()], xfs[3] + added
    marks = marked_styles(start, body, total) if marks_cells else None
    if marks is not None:
        start, body = marks.start, body + marks.styles
    marked = {} if marks is None else {style: total + style for style in range(total)}
    raw = start + _list_of_styles(xfs[1], body, total + len(marked)) + raw[xfs.end() :]
    percent = count + 2 if has_shares else None
    styles = CellStyles(quoted=count, date=count + 1, percent=percent, marked=marked)
    return PatchedStyles(_with_format(raw, root, format_id), styles)


def _list_of_styles(prefix: bytes, body: bytes, count: int) -> bytes:
    return b'<%bcellXfs count="%d">%b</%bcellXfs>' % (prefix, count, body, prefix)


def _read_plain(package: Package, part: str) -> bytes:
    """Return the XML of a part in UTF-8, without comments and character data sections."""
    with package_errors(package.name):
        raw = b"".join(package.chunks(part))
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<!--" in raw or b"<![CDATA[" in raw:
            raw = b"".join(to_canonical_xml([raw]))
    return raw


def _free_format_id(raw: bytes) -> int:
    taken = [int(number) for number in _FORMAT_ID.findall(raw)]
    return max([_FIRST_FREE_FORMAT_ID - 1, *taken]) + 1


def _style(prefix: bytes, format_id: int, extra: bytes = b"") -> bytes:
    return (
        b'<%bxf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"%b/>'
        % (prefix, format_id, extra)
    )


def _with_format(raw: bytes, root: re.Match[bytes], format_id: int) -> bytes:
    prefix = root[1]
    entry = b'<%bnumFmt numFmtId="%d" formatCode="%b"/>' % (prefix, format_id, DATE_FORMAT.encode())
    formats = _FORMATS.search(raw)
    if formats:
        count = len(_FORMAT_ID.findall(formats[3])) + 1
        body = formats[3] + entry
        start, end = formats.span()
    else:
        # Number formats are the first element of the part.
        count, body = 1, entry
        start = end = root.end()
    whole = b'<%bnumFmts count="%d">%b</%bnumFmts>' % (prefix, count, body, prefix)
    return raw[:start] + whole + raw[end:]
