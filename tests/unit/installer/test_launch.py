from pathlib import Path

from installer.launch import choose_folder, sample_job


def test_that_the_sample_job_is_free_and_keeps_the_sample() -> None:
    argv = sample_job(Path("out"))

    assert Path(argv[1]).is_file()
    assert "--sandbox" in argv
    assert argv[argv.index("--output") + 1] == str(Path("out/leads (enriched).xlsx"))


def test_that_results_go_to_the_documents_folder_if_it_exists(tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    assert choose_folder(documents, tmp_path) == tmp_path / "Sheet Enricher"

    documents.mkdir()

    assert choose_folder(documents, tmp_path) == documents / "Sheet Enricher"
