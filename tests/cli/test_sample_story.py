"""The bundled sample is consistent: each match is the person named in the row."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program, cells_of

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TO_CHECK = {"maria.carter@blue-harbor.example", "m.cartwright@blue-harbor.example"}


@pytest.mark.parametrize(("name", "found"), [("leads.xlsx", 379), ("contacts.csv", 36)])
def test_that_a_match_has_the_name_and_company_of_its_row(
    program: Program, name: str, found: int
) -> None:
    source, target = program.folder / name, program.folder / "done.xlsx"
    source.write_bytes((SAMPLES / name).read_bytes())
    assert program.run("enrich", source, "--sandbox", "--output", target).code == 0
    rows = cells_of(target)
    matched = [row for row in rows if row["Enrichment status"] == "Matched"]
    assert len(matched) == found
    for row in matched:
        if "Name" in row:
            said, name_found = row["Name"], row["Full name"]
        else:
            said, name_found = (
                f"{row['First name']} {row['Last name']}",
                row["Full name (enriched)"],
            )
        assert (name_found, row["Company (enriched)"]) == (said, row["Company"])
    checked = {row["Work email"] for row in rows if "check" in str(row["Enrichment status"])}
    assert checked == (TO_CHECK if name == "leads.xlsx" else set())
    texts = [
        str(value)
        for row in matched
        for title, value in row.items()
        if value and title != "Full name"  # the sample's own formula
    ]
    assert not [text for text in texts if text.startswith(("=", "@")) or "=SUM" in text]
    assert not [row for row in matched if str(row.get("Headline") or "").startswith(("-", "+"))]
