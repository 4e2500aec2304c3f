"""Open and copy a workbook with 20 new columns, beside pandas and openpyxl in the same run.

PYTHONPATH=. python tests/benchmarks/workbook_copy.py [rows] [--ours]

Each way runs in a process of its own; the ratios are what counts on a machine that others use.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NEW_COLUMNS = 20
MARK = "measured"


def tell(text: str) -> None:
    sys.stdout.write(text)


def value(row: int, column: int) -> str | int:
    return f"value {row} {column}" if column % 4 else row * column


def make(path: Path, rows: int) -> None:
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - only here

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False})
    page = book.add_worksheet("People")
    day, zeros = (
        book.add_format({"num_format": "yyyy-mm-dd"}),
        book.add_format({"num_format": "00000"}),
    )
    header = "Name Profile Email Company City Since Zip Score Title Country Note Active"
    page.write_row(0, 0, header.split())
    for row in range(1, rows + 1):
        page.write_row(row, 0, [f"Person {row}", f"https://www.linkedin.com/in/person-{row}"])
        page.write_row(
            row, 2, [f"p{row}@firma{row % 997}.example", f"Company {row % 5000}", "Oslo"]
        )
        page.write_number(row, 5, 44_000 + row % 900, day)
        page.write_number(row, 6, row % 99_999, zeros)
        page.write_row(row, 7, [row / 7, f"Title {row % 300}", "Norway", "note " * (row % 4)])
        page.write_boolean(row, 11, row % 2 == 0)
    book.close()


def ours(source: Path, target: Path) -> None:
    from desktop_app.adapters.spreadsheet.open_table import open_table  # noqa: PLC0415
    from desktop_app.adapters.spreadsheet.write_result import check_copy, write_result  # noqa: PLC0415
    from desktop_app.domain.result.cells import CellKind, NewColumn  # noqa: PLC0415
    from desktop_app.domain.result.existing_columns import Placement  # noqa: PLC0415
    from desktop_app.domain.result.result_content import NewContent  # noqa: PLC0415

    started = time.perf_counter()
    table = open_table(source)
    opened = time.perf_counter()
    columns = tuple(NewColumn(f"New {at}", "", CellKind.TEXT) for at in range(NEW_COLUMNS))
    placement = Placement(columns, (None,) * NEW_COLUMNS)
    check_copy(table, placement)
    checked = time.perf_counter()
    rows = (
        [value(row, column) for column in range(NEW_COLUMNS)] for row in range(table.info.row_count)
    )
    found = write_result(table, NewContent(placement, rows), target)
    tell(
        f"  opened {opened - started:.1f} s, checked {checked - opened:.1f} s, written and read"
        f" back {time.perf_counter() - checked:.1f} s: {found.words}\n"
    )


def plain(source: Path, target: Path) -> None:
    import openpyxl  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_excel(source)
    book = openpyxl.load_workbook(source)
    page = book.worksheets[0]
    for column in range(NEW_COLUMNS):
        page.cell(1, 13 + column).value = f"New {column}"
    for row in range(len(frame)):
        for column in range(NEW_COLUMNS):
            page.cell(row + 2, 13 + column).value = value(row, column)
    book.save(target)


def measured(way: str, source: Path) -> tuple[float, float]:
    """Run one way in a process of its own; return CPU seconds and the peak in MiB."""
    command = [sys.executable, __file__, way, str(source)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    tell(said.partition(MARK)[0])
    cpu, peak = said.partition(MARK)[2].split()
    tell(f"{way}: {float(cpu):.1f} CPU s, {float(peak):.0f} MiB\n")
    return float(cpu), float(peak)


def main(rows: int, *, only_ours: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.xlsx"
        make(source, rows)
        tell(f"{rows:,} rows x 12 columns, {source.stat().st_size >> 20} MiB\n")
        cpu, peak = measured("ours", source)
        if not only_ours:
            plain_cpu, plain_peak = measured("plain", source)
            tell(f"ratio: {plain_cpu / cpu:.1f} in time, {plain_peak / peak:.1f} in memory\n")


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["plain"]):
        place = Path(sys.argv[2])
        {"ours": ours, "plain": plain}[sys.argv[1]](place, place.with_name("target.xlsx"))
        usage = resource.getrusage(resource.RUSAGE_SELF)
        tell(f"{MARK} {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss / 1024}\n")
    else:
        numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
        main(numbers[0] if numbers else 100_000, only_ours="--ours" in sys.argv)
