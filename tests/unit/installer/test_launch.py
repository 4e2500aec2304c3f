from pathlib import Path

from installer.launch import choose_folder, choose_sample, sample_words


def test_that_a_workbook_is_shown_rather_than_plain_text(tmp_path: Path) -> None:
    for name in ("a.csv", "z.xlsx", "notes.txt"):
        (tmp_path / name).touch()

    assert choose_sample(tmp_path) == tmp_path / "z.xlsx"
    assert choose_sample(tmp_path / "nothing") is None


def test_that_the_demonstration_costs_nothing_and_spares_the_sample() -> None:
    words = sample_words(Path("samples/leads.xlsx"), Path("out"))

    assert "--sandbox" in words
    assert words[words.index("--output") + 1] == str(Path("out/leads (enriched).xlsx"))


def test_that_results_go_to_the_documents_where_there_are_any(tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    assert choose_folder(documents, tmp_path) == tmp_path / "Sheet Enricher"

    documents.mkdir()

    assert choose_folder(documents, tmp_path) == documents / "Sheet Enricher"
