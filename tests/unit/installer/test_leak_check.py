import io
from pathlib import Path

import pytest

from installer import leak_check
from installer.checkout import ROOT
from installer.leak_check import trace_pattern, traces_in


@pytest.mark.parametrize(
    "line",
    [
        "index-url = https://py" + "pi.org/simple",
        '"resolved"' + ': "https://some.where/a.tgz"',
        "see /made/here" + "/README.md",
        'path = "/made/here' + '"',
    ],
)
def test_that_a_trace_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "file").write_text(f"first\n{line}\n", encoding="utf-8")

    found = list(traces_in(tmp_path / "file", trace_pattern([Path("/made/here")])))

    assert [number for number, _ in found] == [2]


@pytest.mark.parametrize(
    "line", ["/made/here-not/x", "http://host/made/here", "/else/made/here", "it was resolved"]
)
def test_that_a_similar_text_is_not_a_trace(tmp_path: Path, line: str) -> None:
    (tmp_path / "file").write_text(line, encoding="utf-8")

    assert not list(traces_in(tmp_path / "file", trace_pattern([Path("/made/here"), Path("/")])))


def test_that_the_check_does_not_find_itself() -> None:
    assert not list(traces_in(Path(leak_check.__file__), trace_pattern([ROOT])))


def test_that_a_source_archive_is_searched_without_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("made.txt", ".venv/made.txt", ".mypy_cache/made.txt", ".coverage"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("py" + "pi.org", encoding="utf-8")
    monkeypatch.setattr(leak_check, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    out = io.StringIO()
    assert not leak_check.find_leaks(Path("python"), out).is_good
    assert out.getvalue() == "made.txt:1: py" + "pi.org\n"
