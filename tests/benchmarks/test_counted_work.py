"""The work of a small job, counted: no change doubles it unnoticed.

Each limit is a third above what was counted when it was set. A change that needs more raises it and
says why; one that needs less lowers it.
"""

from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.write_result import write_result
from desktop_app.cli.main import main
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from tests.benchmarks.sheets import write_workbook
from tests.benchmarks.tasks import NEW_COLUMNS, value
from tests.support.call_counts import count_calls
from tests.support.engine import RuleApi, open_journal, services_for, url_keys
from tests.support.leads import write_leads
from tests.support.runs import run
from tests.support.sandbox import sandbox

ROWS = 2_000
ANSWERS = 500
PROFILE_URLS = ColumnMapping(1, None)


def size_of(folder: Path) -> int:
    """Return the bytes of the files in a folder, without the reserved space."""
    return sum(path.stat().st_size for path in folder.iterdir() if path.suffix != ".ballast")


def test_that_reading_a_workbook_takes_no_more_work_than_before(tmp_path: Path) -> None:
    write_workbook(tmp_path / "source.xlsx", ROWS)

    def read() -> None:
        table = open_table(tmp_path / "source.xlsx")
        assert len(collect_lookups(table, ColumnMapping(2, None)).keys) == ROWS

    read()  # what is imported or kept on the first time is not counted
    work = count_calls(read)
    assert work.calls < 214_000
    assert work.objects < 7_700


def test_that_reading_a_text_file_takes_no_more_work_than_before(tmp_path: Path) -> None:
    path = write_leads(tmp_path, ROWS, mess=False)

    def read() -> None:
        assert len(collect_lookups(open_table(path), PROFILE_URLS).keys) == ROWS

    read()
    work = count_calls(read)
    assert work.calls < 205_000
    assert work.objects < 5_400


def test_that_a_run_takes_no_more_work_than_before(tmp_path: Path) -> None:
    def enrich(folder: str, people: int = ROWS) -> None:
        (tmp_path / folder).mkdir()
        journal = open_journal(tmp_path / folder)
        summary = run(url_keys(people), services_for(RuleApi(), journal))
        journal.close()
        assert summary.progress.done == people

    enrich("first", 100)
    work = count_calls(lambda: enrich("counted"))
    assert work.calls < 450_000
    assert work.statements < 780
    assert work.objects < 14_600
    assert size_of(tmp_path / "counted") < 300_000


def test_that_a_copy_of_a_workbook_takes_no_more_work_than_before(tmp_path: Path) -> None:
    write_workbook(tmp_path / "source.xlsx", ROWS)
    table = open_table(tmp_path / "source.xlsx")
    columns = tuple(NewColumn(f"New {at}", "", CellKind.TEXT) for at in range(NEW_COLUMNS))
    placement = Placement(columns, (None,) * NEW_COLUMNS)

    def write(name: str) -> None:
        rows = ([value(row, column) for column in range(NEW_COLUMNS)] for row in range(ROWS))
        write_result(table, NewContent(placement, rows), tmp_path / name)

    write("first.xlsx")
    work = count_calls(lambda: write("counted.xlsx"))
    assert work.calls < 800_000  # most of them appends, in C
    assert work.objects < 57_000
    assert (tmp_path / "counted.xlsx").stat().st_size < 430_000


@pytest.mark.parametrize(
    ("words", "calls", "size"),
    [
        ((), 970_000, 160_000),
        (("--preset", "everything"), 1_700_000, 525_000),
        (("--preset", "everything", "--match-check", "normal"), 1_830_000, 535_000),
    ],
)
def test_that_a_result_from_the_journal_takes_no_more_work_than_before(
    tmp_path: Path, words: tuple[str, ...], calls: int, size: int
) -> None:
    source = write_leads(tmp_path, ANSWERS, mess=False)
    environ = {"SHEET_ENRICHER_HOME": str(tmp_path / "home")}
    with sandbox() as service:
        environ |= {"CRUSTDATA_API_KEY": service.key, "CRUSTDATA_BASE_URL": service.url}
        run_words = ["enrich", str(source), "--rpm", "60000", "--quiet", *words]
        assert main([*run_words, "--output", str(tmp_path / "first.xlsx")], environ=environ) == 0

    def export() -> None:
        target = str(tmp_path / "counted.xlsx")
        export_words = ["export", str(source), "--quiet", "--output", target, *words]
        assert main(export_words, environ=environ) == 0

    work = count_calls(export)
    assert work.calls < calls
    assert work.statements < 50
    assert work.objects < 136_000
    assert (tmp_path / "counted.xlsx").stat().st_size < size
