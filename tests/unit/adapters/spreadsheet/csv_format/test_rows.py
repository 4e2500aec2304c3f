"""Rows of text files: joined and split like the csv module writes and reads them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect
from desktop_app.adapters.spreadsheet.csv_format.rows import EncodedText, RowWriter, read_rows
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat

SHAPES = [
    TextFormat("utf-8", Dialect(",", '"'), declares_delimiter=False, line_end="\n"),
    TextFormat("utf-8", Dialect(";", '"'), declares_delimiter=False, line_end="\r\n"),
    TextFormat("utf-8", Dialect("\t", "'"), declares_delimiter=False, line_end="\n"),
    TextFormat("utf-8", Dialect(",", '"', "\\"), declares_delimiter=False, line_end="\n"),
    TextFormat("utf-8", Dialect(",", ""), declares_delimiter=False, line_end="\r\n"),
    TextFormat("utf-8", Dialect(",", '"'), declares_delimiter=False, line_end="\r"),
]
ROWS = st.lists(st.lists(st.text("ab,;\t\"'\\\n\r ", max_size=4), min_size=1, max_size=4))


def written(rows: list[list[str]], shape: TextFormat) -> str:
    file = io.BytesIO()
    text = EncodedText(file, shape.encoding)
    writer = RowWriter(text, shape)
    for row in rows:
        writer.write(row)
    text.flush()
    return file.getvalue().decode()


def by_the_csv_module(rows: list[list[str]], shape: TextFormat) -> str:
    out = io.StringIO(newline="")
    for row in rows:
        ends = "\r" if "\n" in shape.line_end else "\r\n"
        careful = any(end in field for field in row for end in ends)
        csv.writer(
            out,
            delimiter=shape.delimiter,
            quotechar=shape.dialect.quote or '"',
            doublequote=not shape.dialect.escape,
            escapechar=shape.dialect.escape or None,
            lineterminator=shape.line_end,
            quoting=csv.QUOTE_ALL if careful else csv.QUOTE_MINIMAL,
        ).writerow(row)
    return out.getvalue()


@pytest.mark.parametrize("shape", SHAPES)
@given(rows=ROWS)
def test_that_rows_are_written_as_the_csv_module_writes_them(
    shape: TextFormat, rows: list[list[str]]
) -> None:
    assert written(rows, shape) == by_the_csv_module(rows, shape)


@pytest.mark.parametrize("shape", SHAPES)
@given(rows=ROWS)
def test_that_written_rows_are_read_back(shape: TextFormat, rows: list[list[str]]) -> None:
    text = io.StringIO(written(rows, shape), newline="")
    assert list(read_rows(text, shape)) == rows
