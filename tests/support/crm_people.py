"""The rows of the golden import files: invented people, some with odd values."""

import json
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.result.crm.import_rows import MatchedRow
from desktop_app.domain.result.row_status import RowStatus

DATA = Path(__file__).resolve().parents[1] / "data" / "crm"


def odd_rows() -> Iterator[MatchedRow]:
    """Yield the rows; `tests/data/make_crm_people.py` has made them."""
    rows = json.loads((DATA / "people.json").read_text(encoding="utf-8"))
    for number, row in enumerate(rows, start=2):
        yield MatchedRow(
            number,
            RowStatus(row["status"]),
            row["person"],
            row["own_address"],
            is_repeated=row["is_repeated"],
        )
