"""No file crashes the program or exceeds its memory limit; each is read or rejected."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError
from tests.unit.adapters.spreadsheet.builders import (
    MAIN,
    OFFICE,
    TWO_ROWS,
    WORKBOOK,
    WORKBOOK_RELS,
    columns,
    inline,
    raw_workbook,
    sheet,
    write_columns,
)

MOST_MIB = 512


def peak_of_opening(path: Path) -> tuple[int, str]:
    """Open a file in a new process; return its peak memory in MiB and its output."""
    code = (
        "import re,resource,sys\n"
        "from pathlib import Path\n"
        "from desktop_app.adapters.spreadsheet.open_table import open_table\n"
        "from desktop_app.domain.errors import AppError\n"
        "if __name__ == '__main__':\n"
        "    try:\n"
        "        table = open_table(Path(sys.argv[1]))\n"
        "        said = str(table.info.row_count) + str(len(table.sample(rows=5)))\n"
        "    except AppError as error:\n"
        "        said = error.what\n"
        # Measured by the process itself, because the system's maximum includes the parent's peak.
        "    file = Path('/proc/self/status')\n"
        "    told = re.search(r'VmHWM:\\s+(\\d+)', file.read_text()) if file.exists() else None\n"
        "    own = int(told[1]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "    print(max(own, child) // 1024, said)\n"
    )
    script = path.with_suffix(".py")
    script.write_text(code, encoding="utf-8")
    command = [sys.executable, str(script), str(path)]
    environ = {"PYTHONPATH": str(Path.cwd())}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=environ)
    peak, _, said = ran.stdout.strip().partition(" ")
    return int(peak), said


def test_that_one_far_cell_costs_no_memory(tmp_path: Path) -> None:
    far = f'<row r="1048576">{inline("XFD1048576", "x")}</row>'
    peak, said = peak_of_opening(raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS + far)))
    assert peak < MOST_MIB
    assert said.startswith("1048575")


def test_that_a_far_cell_of_another_format_costs_no_more(tmp_path: Path) -> None:
    path = tmp_path / "far.ods"
    path.write_bytes(Path("tests/data/spreadsheets/far_corner.ods").read_bytes())
    peak, said = peak_of_opening(path)
    assert peak < MOST_MIB
    assert said


def test_that_a_text_of_one_endless_line_is_survived(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,City\n" + b'"' + b"x" * (20 << 20))
    peak, _ = peak_of_opening(path)
    assert peak < MOST_MIB


def test_that_a_line_longer_than_any_row_is_rejected_with_a_message(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,City\n" + b"x" * (40 << 20))
    peak, said = peak_of_opening(path)
    assert peak < MOST_MIB
    assert "too long for a row" in said


def test_that_ten_thousand_sheets_are_survived(tmp_path: Path) -> None:
    count = 10_000
    entries = "".join(
        f'<sheet name="S{at}" sheetId="{at}" r:id="rId{at}"/>' for at in range(1, count + 1)
    )
    arrows = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, count + 1)
    )
    head = WORKBOOK_RELS.partition("<Relationship ")[0]
    path = raw_workbook(
        tmp_path / "a.xlsx",
        sheet(TWO_ROWS),
        workbook=WORKBOOK.partition("<sheet ")[0] + entries + "</sheets></workbook>",
        workbook_rels=f"{head}{arrows}</Relationships>",
        **{f"xl/worksheets/sheet{at}.xml": sheet("") for at in range(2, count + 1)},
    )
    table = open_table(path)
    assert (len(table.info.sheets), table.info.sheet) == (count, "S1")
    write_columns(table, columns("T"), [["x"]], tmp_path / "o.xlsx")


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl/../../x"])
def test_that_names_that_lead_out_of_the_package_lead_nowhere(tmp_path: Path, name: str) -> None:
    path = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS), **{name: "<x/>"})
    write_columns(open_table(path), columns("T"), [["x"]], tmp_path / "o.xlsx")
    assert {one.name for one in tmp_path.iterdir()} == {"a.xlsx", "o.xlsx"}
    assert name.replace("\\", "/") in [
        one.replace("\\", "/") for one in zipfile.ZipFile(tmp_path / "o.xlsx").namelist()
    ]


@pytest.mark.parametrize("part", ["workbook", "strings", "styles"])
def test_that_entities_are_refused_in_every_part(tmp_path: Path, part: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    rows = TWO_ROWS.replace("</row>", '<c r="C1" t="s"><v>0</v></c></row>', 1)
    content = WORKBOOK if part == "workbook" else f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>'
    path = raw_workbook(tmp_path / "a.xlsx", sheet(rows), **{part: bomb + content})
    with pytest.raises(SourceError):
        open_table(path).sample(rows=2)
