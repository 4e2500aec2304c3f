"""Cells of real lists, end to end: the right person is looked up, or nobody."""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from tests.cli.conftest import Program

CASES = Path(__file__).parents[1] / "data" / "cases"


def right_values() -> dict[str, list[dict[str, str]]]:
    with (CASES / "right.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: list(found) for name, found in groupby(rows, key=lambda row: row["file"])}


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize(("name", "right"), right_values().items())
def test_that_each_cell_is_the_right_person_or_is_never_sent(
    program: Program, name: str, right: list[dict[str, str]]
) -> None:
    target = program.folder / "out.csv"
    column = (f"--{right[0]['kind']}-column", right[0]["column"])
    words = ("--fields", "basic_profile.name", "--rpm", "60000", "--output", target)
    assert program.run("enrich", CASES / name, *column, *words).code == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for want in right:
        row = rows[int(want["row"]) - 2]
        status = row["Enrichment status"]
        assert row["Matched on"] == want["matched_on"], row
        assert status.startswith("Matched" if want["matched_on"] else "Skipped"), row
