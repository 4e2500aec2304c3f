"""Tables from the clipboard, as Excel and Google Sheets put them there."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.source.pasted_table import pasted_rows

EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {a:b} -->
</style></head><body><table border=0><!--StartFragment--><col width=87>
 <tr height=19><td class=xl65>Name</td><td>Link</td></tr>
 <tr><td>Anna &amp;<br>Bo</td><td><a href="https://www.linkedin.com/in/anna">Profile</a></td></tr>
<!--EndFragment--></table></body></html>"""
SHEETS = (
    '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style>'
    '<table dir="ltr"><tbody><tr><td data-sheets-value="{&quot;2&quot;:&quot;a>b&quot;}">Name</td>'
    '<td>URL</td></tr><tr><td>Cem</td><td><a class="in-cell-link"'
    " href='https://www.linkedin.com/in/cem'>https://www.linkedin.com/in/cem</a></td></tr>"
    "</tbody></table>"
)


@given(
    st.lists(
        st.lists(st.text('ab"\n\t ,;', max_size=6), min_size=2, max_size=2), min_size=1, max_size=5
    )
)
def test_that_cells_quoted_as_excel_does_come_back(rows: list[list[str]]) -> None:
    rows = [["first", "row"], *rows, ["last", "row"]]
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\r\n").writerows(rows)

    assert pasted_rows(text.getvalue(), "") == rows


def test_that_a_link_behind_a_text_gets_a_column() -> None:
    text = 'Name\tLink\r\n"Anna &\nBo"\tProfile\r\n'

    assert pasted_rows(text, EXCEL) == [
        ["Name", "Link", "Link link"],
        ["Anna &\nBo", "Profile", "https://www.linkedin.com/in/anna"],
    ]


def test_that_a_link_that_is_shown_gets_no_column() -> None:
    text = "Name\tURL\nCem\thttps://www.linkedin.com/in/cem"

    assert pasted_rows(text, SHEETS) == [
        ["Name", "URL"],
        ["Cem", "https://www.linkedin.com/in/cem"],
    ]


def test_that_html_alone_is_a_table() -> None:
    assert pasted_rows("", EXCEL)[1][0] == "Anna &\nBo"


def test_that_zeros_and_long_numbers_stay_as_shown() -> None:
    assert pasted_rows("Zip\tId\n00123\t1234567890123456789\n", "")[1] == [
        "00123",
        "1234567890123456789",
    ]


def test_that_an_open_quote_swallows_nothing() -> None:
    assert pasted_rows('5" pipe\t"open\nnext\trow', "") == [['5" pipe', '"open'], ["next", "row"]]


def test_that_a_list_of_links_is_a_table_with_one_column() -> None:
    assert pasted_rows("LinkedIn\nhttps://a.example\n\n", "") == [
        ["LinkedIn"],
        ["https://a.example"],
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " \t \n"])
def test_that_blank_text_is_no_table(text: str) -> None:
    assert pasted_rows(text, "<p>no table</p>") == []


@pytest.mark.parametrize("start", ["<td ", "<!--", '<a href="', "<tr><td>", "<", "<a href='x' "])
def test_that_damaged_html_ends(start: str) -> None:
    pasted_rows("", start * 50_000)
    pasted_rows('"' * 100_000, "")
    pasted_rows('"a\t' * 50_000, "")
