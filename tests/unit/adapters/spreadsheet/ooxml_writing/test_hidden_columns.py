"""Hidden columns in the head of a sheet: new ones without values, existing ones with new values."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import patch_head

START = '<worksheet><dimension ref="A1:F9"/>'
END = "<sheetData>"


def hidden_in(head: bytes) -> set[int]:
    """Return the hidden columns, from 0; no column may have two entries."""
    found: list[int] = []
    hidden: set[int] = set()
    for entry in re.findall(r"<col [^>]*>", head.decode()):
        low, high = (int(re.findall(rf'{name}="(\d+)"', entry)[0]) for name in ("min", "max"))
        found += range(low - 1, high)
        hidden |= set(range(low - 1, high)) if 'hidden="1"' in entry else set()
    assert len(found) == len(set(found))
    assert found == sorted(found)
    return hidden


@st.composite
def columns(draw: st.DrawFn) -> tuple[str, set[int]]:
    """Return entries of existing columns, and which of these are hidden."""
    entries, hidden, at = "", set[int](), 0
    for _ in range(draw(st.integers(0, 4))):
        low = at + draw(st.integers(1, 3))
        at = low + draw(st.integers(0, 3))
        is_hidden = draw(st.booleans())
        hidden |= set(range(low - 1, at)) if is_hidden else set()
        mark = ' hidden="1"' if is_hidden else ""
        entries += f'<col min="{low}" max="{at}" width="9"{mark}/>'
    return f"<cols>{entries}</cols>" if entries else "", hidden


@given(columns(), st.sets(st.integers(0, 3)), st.sets(st.integers(0, 30)))
def test_that_exactly_the_wanted_columns_are_hidden(
    existing: tuple[str, set[int]], hidden: set[int], unhidden: set[int]
) -> None:
    cols, before = existing
    head = patch_head(
        f"{START}{cols}{END}".encode(),
        last_row=9,
        first_column=40,
        widths=[10, 20, 30, 40],
        hidden=hidden,
        unhidden=unhidden,
    )
    assert hidden_in(head) == (before - unhidden) | {40 + at for at in hidden}
