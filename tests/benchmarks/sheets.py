"""Sheets of any size, as people have them: twelve columns, links in the third."""

from collections.abc import Iterator
from pathlib import Path

HEADERS = (
    "Name", "Company", "LinkedIn URL", "Email", "City", "Since",
    "Zip", "Score", "Title", "Country", "Note", "Active",
)  # fmt: skip


def rows_of(count: int) -> Iterator[list[str | float | bool]]:
    """Yield the rows, each with a person of its own."""
    for row in range(count):
        yield [
            f"Person {row}",
            f"Company {row % 5000}",
            f"https://www.linkedin.com/in/sample-{row}",
            f"p{row}@firma{row % 997}.example",
            "Oslo",
            44_000 + row % 900,
            row % 99_999,
            row / 7,
            f"Title {row % 300}",
            "Norway",
            "note " * (row % 4),
            row % 2 == 0,
        ]


def write_workbook(path: Path, count: int) -> None:
    """Write an .xlsx as Excel stores one: dates and postal codes have formats."""
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - only here

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False})
    page = book.add_worksheet("People")
    formats = {
        5: book.add_format({"num_format": "yyyy-mm-dd"}),
        6: book.add_format({"num_format": "00000"}),
    }
    page.write_row(0, 0, HEADERS)
    for row, values in enumerate(rows_of(count), start=1):
        for column, value in enumerate(values):
            page.write(row, column, value, formats.get(column))
    book.close()


def write_csv(path: Path, count: int) -> None:
    """Write the same as a text file."""
    import csv  # noqa: PLC0415 - only here

    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(rows_of(count))
