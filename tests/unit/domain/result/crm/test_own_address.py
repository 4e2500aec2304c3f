"""The user's own email column: of the people in the rows, not of anybody else."""

import pytest

from desktop_app.domain.result.crm.own_address import own_address_column

PEOPLE = [f"p{number}@gmail.com" for number in range(10)]
OWNER = ["rep@own.example"] * 10


@pytest.mark.parametrize(
    ("headers", "columns", "index"),
    [
        (["Name", "Email"], [["Anna"] * 10, PEOPLE], 1),
        (["Name", "Kontakt"], [["Anna"] * 10, PEOPLE], 1),
        (["Owner", "E-Mail-Adresse"], [PEOPLE, [*PEOPLE[:3], *[""] * 7]], 1),
        (["Account Owner Email", "Mail"], [PEOPLE, PEOPLE], 1),
        (["Email"], [OWNER], None),
        (["Manager Email"], [PEOPLE], None),
        (["Email"], [["n/a"] * 10], None),
        (["Enrichment status", "Business email"], [["Matched"] * 10, PEOPLE], None),
        (["Notes"], [["call her"] * 10], None),
    ],
)
def test_that_the_column_is_that_of_the_people_themselves(
    headers: list[str], columns: list[list[str]], index: int | None
) -> None:
    rows = [list(row) for row in zip(*columns, strict=True)]
    assert own_address_column(headers, rows) == index
