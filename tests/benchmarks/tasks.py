"""One task done by this program, or by the usual libraries; for `python -m tests.benchmarks`.

python -m tests.benchmarks.tasks NAME ours|plain FOLDER

`FOLDER` holds leads.xlsx and leads.csv. Each runs in a process of its own, imports included.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.jobs import LINK

NEW_COLUMNS = 20
PREVIEW_ROWS = 1_000


def value(row: int, column: int) -> str | int:
    """Return a value for a new column."""
    return f"value {row} {column}" if column % 4 else row * column


def open_ours(folder: Path) -> None:
    """Open a workbook and read its column of links as text, as the program does."""
    from desktop_app.adapters.spreadsheet.open_table import open_table  # noqa: PLC0415

    table = open_table(folder / "leads.xlsx")
    sum(len(text) for text in table.column(table.info.headers.index(LINK)))


def open_plain(folder: Path) -> None:
    """Open a workbook with pandas."""
    import pandas as pd  # noqa: PLC0415

    pd.read_excel(folder / "leads.xlsx")[LINK].astype(str).str.len().sum()


def preview_ours(folder: Path) -> None:
    """Read the first rows as the window shows them."""
    from desktop_app.adapters.spreadsheet.preview import preview  # noqa: PLC0415
    from desktop_app.domain.source.table import ReadOptions  # noqa: PLC0415

    preview(folder / "leads.xlsx", ReadOptions(), rows=PREVIEW_ROWS)


def preview_plain(folder: Path) -> None:
    """Read the first rows with pandas."""
    import pandas as pd  # noqa: PLC0415

    pd.read_excel(folder / "leads.xlsx", nrows=PREVIEW_ROWS)


def lookups_ours(folder: Path) -> None:
    """Suggest the mapping of a text file and collect its lookups."""
    from desktop_app.adapters.spreadsheet.open_table import open_table  # noqa: PLC0415
    from desktop_app.domain.source.lookups import collect_lookups  # noqa: PLC0415
    from desktop_app.domain.source.mapping import resolve_mapping  # noqa: PLC0415

    table = open_table(folder / "leads.csv")
    collect_lookups(table, resolve_mapping(table, url_column=None, email_column=None))


def lookups_plain(folder: Path) -> None:
    """Read a text file with pandas and find the different links with one regular expression."""
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_csv(folder / "leads.csv", dtype=str)
    frame[LINK].str.extract(r"linkedin\.com/in/([^/?#]+)")[0].str.lower().dropna().unique()


def copy_ours(folder: Path) -> None:
    """Copy a workbook with new columns, and read the copy back."""
    from desktop_app.adapters.spreadsheet.open_table import open_table  # noqa: PLC0415
    from desktop_app.adapters.spreadsheet.write_result import write_result  # noqa: PLC0415
    from desktop_app.domain.result.cells import CellKind, NewColumn  # noqa: PLC0415
    from desktop_app.domain.result.existing_columns import Placement  # noqa: PLC0415
    from desktop_app.domain.result.result_content import NewContent  # noqa: PLC0415

    table = open_table(folder / sys.argv[4])
    columns = tuple(NewColumn(f"New {at}", "", CellKind.TEXT) for at in range(NEW_COLUMNS))
    rows = (
        [value(row, column) for column in range(NEW_COLUMNS)] for row in range(table.info.row_count)
    )
    placement = Placement(columns, (None,) * NEW_COLUMNS)
    write_result(table, NewContent(placement, rows), folder / sys.argv[5])


def copy_plain(folder: Path) -> None:
    """Copy a workbook with new columns, by openpyxl."""
    import openpyxl  # noqa: PLC0415

    book = openpyxl.load_workbook(folder / sys.argv[4])
    page = book.worksheets[0]
    first = page.max_column + 1
    for column in range(NEW_COLUMNS):
        page.cell(1, first + column).value = f"New {column}"
    for row in range(page.max_row - 1):
        for column in range(NEW_COLUMNS):
            page.cell(row + 2, first + column).value = value(row, column)
    book.save(folder / sys.argv[5])


def frame_plain(folder: Path) -> None:
    """Make a workbook or a text file of a text file with new columns, by pandas."""
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_csv(folder / sys.argv[4], dtype=str)
    for column in range(NEW_COLUMNS):
        frame[f"New {column}"] = [value(row, column) for row in range(len(frame))]
    target = folder / sys.argv[5]
    if target.suffix == ".csv":
        frame.to_csv(target, index=False)
    else:
        frame.to_excel(target, index=False)


TASKS: dict[str, tuple[Callable[[Path], None], Callable[[Path], None]]] = {
    "open": (open_ours, open_plain),
    "preview": (preview_ours, preview_plain),
    "lookups": (lookups_ours, lookups_plain),
    "copy": (copy_ours, copy_plain),
    "new": (copy_ours, frame_plain),
    "csv": (copy_ours, frame_plain),
}

if __name__ == "__main__":
    TASKS[sys.argv[1]][sys.argv[2] == "plain"](Path(sys.argv[3]))
