"""Search for the first free column, to the right of all content.

Charts, merged cells and pivot tables count as content as well.
"""

import re
from xml.etree.ElementTree import Element

from desktop_app.adapters.spreadsheet.ooxml.package import Package, Relationship
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import last_hidden_column
from desktop_app.adapters.spreadsheet.table.cell_refs import last_column_of

_SHAPE = re.compile(rb"<x:ClientData\s+ObjectType=[\"'](\w+)[\"']")
_ANCHOR = re.compile(rb"<x:Anchor>([\d,\s-]+)</x:Anchor>")
_ANCHOR_RIGHT = 4


def first_free_column(package: Package, part: str, head: bytes, used_range: SheetUsedRange) -> int:
    """Return the first column, from 0, to the right of everything on the sheet."""
    last_columns = [
        used_range.last_cell_column,
        used_range.last_range_column,
        last_hidden_column(head),
        *(_last_column(package, relationship) for relationship in package.relationships(part)),
    ]
    return max(last_columns) + 1


def _last_column(package: Package, relationship: Relationship) -> int:
    if not package.find(relationship.target):
        return -1
    match relationship.kind:
        case "table":
            return last_column_of(package.tree(relationship.target).get("ref", ""))
        case "pivotTable" | "queryTable" | "comments":
            entries = package.tree(relationship.target).iter()
            return max((_reference(entry) for entry in entries), default=-1)
        case "drawing":
            return _last_drawing_column(package.tree(relationship.target))
        case "vmlDrawing":
            return _last_shape_column(b"".join(package.chunks(relationship.target)))
        case _:
            return -1


def _reference(entry: Element) -> int:
    return last_column_of(entry.get("ref", "")) if entry.tag in {"location", "comment"} else -1


def _last_drawing_column(tree: Element) -> int:
    """Return the last column that a picture or chart covers."""
    columns = [
        int(column.text)
        for anchor in tree
        for corner in ("from", "to")
        if (column := anchor.find(f"{corner}/col")) is not None and column.text
    ]
    return max(columns, default=-1)


def _last_shape_column(raw: bytes) -> int:
    """Return the last column of form controls; comment boxes are ignored, because they pop up."""
    last_column = -1
    for piece in raw.split(b"</x:ClientData>")[:-1]:
        shape = _SHAPE.match(piece, max(piece.rfind(b"<x:ClientData"), 0))
        anchor = _ANCHOR.search(piece, shape.end()) if shape else None
        coordinates = anchor[1].split(b",") if anchor else []
        if shape and shape[1] != b"Note" and len(coordinates) > _ANCHOR_RIGHT:
            last_column = max(last_column, int(coordinates[_ANCHOR_RIGHT]))
    return last_column
