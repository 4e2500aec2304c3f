"""Pasted tables in the data folder."""

from pathlib import Path

import pytest

from desktop_app.bootstrap.pasted_table import save_pasted_table
from desktop_app.domain.errors import AppError


@pytest.mark.parametrize("blocked", ["home", "home/pasted"])
def test_that_a_folder_that_cannot_be_made_is_an_error_in_words(
    tmp_path: Path, blocked: str
) -> None:
    path = tmp_path / blocked
    path.parent.mkdir(exist_ok=True)
    path.write_text("a file with the name of the folder")

    with pytest.raises(AppError):
        save_pasted_table("Name\tLink\nZoë\t1", "", {"SHEET_ENRICHER_HOME": str(tmp_path / "home")})
