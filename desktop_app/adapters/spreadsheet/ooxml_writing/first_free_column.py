"""Where the first free column is: to the right of everything, not only of the cells.

A column that lies under a chart, inside a merge or below a pivot table is not free.
"""

import re
from xml.etree.ElementTree import Element

from desktop_app.adapters.spreadsheet.ooxml.package import Package, Relationship
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import hidden_edge
from desktop_app.adapters.spreadsheet.table.cell_refs import right_edge

_SHAPE = re.compile(rb"<x:ClientData\s+ObjectType=[\"'](\w+)[\"']")
_ANCHOR = re.compile(rb"<x:Anchor>([\d,\s-]+)</x:Anchor>")
_ANCHOR_RIGHT = 4


def first_free_column(package: Package, part: str, head: bytes, extent: SheetUsedRange) -> int:
    """Return the first column, from 0, that nothing on the sheet touches."""
    edges = [
        extent.last_cell_column,
        extent.last_range_column,
        hidden_edge(head),
        *(_edge_of(package, relation) for relation in package.relations(part)),
    ]
    return max(edges) + 1


def _edge_of(package: Package, relation: Relationship) -> int:
    if not package.find(relation.target):
        return -1
    match relation.kind:
        case "table":
            return right_edge(package.tree(relation.target).get("ref", ""))
        case "pivotTable" | "queryTable" | "comments":
            entries = package.tree(relation.target).iter()
            return max((_reference(entry) for entry in entries), default=-1)
        case "drawing":
            return _drawing_edge(package.tree(relation.target))
        case "vmlDrawing":
            return _shapes_edge(b"".join(package.chunks(relation.target)))
        case _:
            return -1


def _reference(entry: Element) -> int:
    return right_edge(entry.get("ref", "")) if entry.tag in {"location", "comment"} else -1


def _drawing_edge(tree: Element) -> int:
    """Return the last column a picture or chart covers; one without an end covers its first."""
    columns = [
        int(column.text)
        for anchor in tree
        for corner in ("from", "to")
        if (column := anchor.find(f"{corner}/col")) is not None and column.text
    ]
    return max(columns, default=-1)


def _shapes_edge(raw: bytes) -> int:
    """Return the last column of the form controls; the boxes of notes only pop up."""
    edge = -1
    for piece in raw.split(b"</x:ClientData>")[:-1]:
        shape = _SHAPE.match(piece, max(piece.rfind(b"<x:ClientData"), 0))
        anchor = _ANCHOR.search(piece, shape.end()) if shape else None
        places = anchor[1].split(b",") if anchor else []
        if shape and shape[1] != b"Note" and len(places) > _ANCHOR_RIGHT:
            edge = max(edge, int(places[_ANCHOR_RIGHT]))
    return edge
