"""`identity`: one verdict a line, in the words of the grader."""

import json
from pathlib import Path

import pytest

from installer.identity import main
from tests.support.identity_pairs import PAIRS, read_pairs


def test_that_every_pair_gets_one_line_with_a_verdict_and_the_best_candidate(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([str(PAIRS)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == [pair["id"] for pair in read_pairs()]
    words = {line["verdict"] for line in lines}
    assert words == {"strong", "plausible", "doubtful", "contradicts"}
    for line, pair in zip(lines, read_pairs(), strict=True):
        assert line["best"] is None or 0 <= line["best"] < len(pair["candidates"])


def test_that_the_labels_are_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pair = {key: read_pairs()[0][key] for key in ("id", "row", "candidates")}
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(pair) + "\n\n", encoding="utf-8")
    assert main([str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "strong"


def test_that_odd_values_give_a_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"headers": {"Name": None}, "identifier": "a@b.example", "kind": "business_email"}
    pairs = [
        {"id": "1", "row": row, "candidates": []},
        {"id": "2", "row": row, "candidates": [{"confidence_score": None, "person_data": None}]},
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(map(json.dumps, pairs)), encoding="utf-8")
    assert main([str(path)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["verdict"] for line in lines] == ["plausible", "plausible"]


@pytest.mark.parametrize("words", [[], ["a", "b"]])
def test_that_it_wants_one_file(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "identity FILE.jsonl" in capsys.readouterr().err


def test_that_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["absent.jsonl"]) == 1
    assert "absent.jsonl" in capsys.readouterr().err
