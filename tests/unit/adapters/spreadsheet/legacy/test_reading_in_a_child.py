"""The worker process writes the same rows as reading in this process."""

import json
from pathlib import Path

import pytest
from python_calamine import PasswordError

from desktop_app.adapters.spreadsheet.legacy import worker_process
from desktop_app.adapters.spreadsheet.legacy.table_handlers import TooLargeError
from desktop_app.adapters.spreadsheet.open_table import open_table

DATA = Path(__file__).parents[4] / "data"
HTML = """<!doctype html><html><body><p>Export</p>
<table><tr><th rowspan=1>Name</th><th>LinkedIn</th><th>Born</th></tr>
<tr><td>Anna &amp; Bo<br>Berg</td><td><a href="https://www.linkedin.com/in/anna">Profile</a></td>
<td>1.5</td></tr>
<tr><td rowspan="2">Cem</td><td colspan=2>https://www.linkedin.com/in/cem</td></tr>
<tr><td>https://www.linkedin.com/in/dora</td></tr></table>
<table><tr><td>other</td></tr></table></body></html>"""
XML = """<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Leads"><Table>
<Row><Cell><Data ss:Type="String">Name</Data></Cell>
<Cell><Data ss:Type="String">LinkedIn</Data></Cell></Row>
<Row ss:Index="2"><Cell><Data ss:Type="String">Anna</Data></Cell>
<Cell ss:HRef="https://www.linkedin.com/in/anna"><Data
 ss:Type="String">https://www.linkedin.com/in/anna</Data></Cell>
<Cell ss:Index="5" ss:MergeDown="1"><Data
 ss:Type="DateTime">2026-11-02T09:30:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Bo</Data></Cell><Cell><Data
 ss:Type="String">https://www.linkedin.com/in/bo</Data></Cell>
<Cell><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


@pytest.fixture(params=["people.xls", "people.xlsb", "people.ods", "k27.ods", "page.xls", "ml.xls"])
def workbook(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    name = str(request.param)
    if name == "k27.ods":
        return next((DATA / "cases").glob("k27*.ods")), "ods"
    if name in {"page.xls", "ml.xls"}:
        path = tmp_path / name
        path.write_text(HTML if name == "page.xls" else XML, encoding="utf-8")
        return path, "html" if name == "page.xls" else "xml"
    return DATA / "spreadsheets" / name, name.rpartition(".")[2]


@pytest.mark.filterwarnings("ignore")  # the worker hides pandas' deprecation warnings
def test_that_a_child_reads_what_is_read_here(
    workbook: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file_format = workbook
    table = open_table(path)
    monkeypatch.setattr(
        worker_process, "_limit_memory", lambda: None
    )  # the limit is only for the worker
    spool = tmp_path / "spool"
    spool.touch()
    worker_process.read_into(str(path), None, str(spool), file_format)
    worker_process.read_into(str(path), table.info.sheet, str(tmp_path / "again"), file_format)

    lines = spool.read_text(encoding="utf-8", errors="surrogatepass").splitlines()
    again = (tmp_path / "again").read_text(encoding="utf-8", errors="surrogatepass").splitlines()
    assert lines[1:] == again[1:]
    assert len(lines) - 2 >= table.info.header_row + table.info.row_count
    assert "failed" not in lines[0]


@pytest.mark.filterwarnings("ignore")
def test_that_a_sheet_that_is_not_there_is_wrong_usage(
    workbook: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file_format = workbook
    monkeypatch.setattr(worker_process, "_limit_memory", lambda: None)
    worker_process.read_into(str(path), "Nowhere", str(tmp_path / "spool"), file_format)
    assert (tmp_path / "spool").read_text().startswith('{"failed": "no_sheet"')


@pytest.mark.parametrize(
    ("raised", "failed"),
    [
        (PasswordError("no word of it is looked at"), "encrypted"),
        (MemoryError(), "too_large"),
        (TooLargeError(), "too_large"),
        (ValueError("Password: encrypted MemoryError"), "damaged"),
    ],
)
def test_that_a_failure_is_told_by_its_type_and_not_by_its_words(
    raised: Exception, failed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise raised

    monkeypatch.setattr(worker_process, "_read_with_calamine", fail)
    worker_process.read_into("a.xls", None, str(tmp_path / "spool"), "xls")

    assert json.loads((tmp_path / "spool").read_text()) == {"failed": failed}
