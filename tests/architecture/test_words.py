"""Plain words: no phrases that are vaguer than the field's own term.

The rules are in CONTRIBUTING.md; this test finds what a search can find.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_shape import ROOT, shown

FOLDERS = ("desktop_app", "installer", "tests", "resources/translations", ".github")
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "pyproject.toml")
SUFFIXES = frozenset({".py", ".ts", ".md", ".toml", ".yml"})

AVOIDED = {
    r"\bstands?\b(?!-)(?! for\b| alone\b| out\b| by\b)": "is, are",
    r"\bas (it|they) stands?\b": "unchanged",
    r"\b(is|are) none\b": "is not a ..., without ...",
    r"\bwho(m|se)?(so)?ever\b": "anyone who, people who",
    r"\bof ours\b": "our ..., this program's ...",
    r"\banew\b": "again",
    r"\bmend(s|ed|ing)?\b": "fix, repair",
    r"\b(tells?|told|telling) of\b": "report, show",
    r"\blet(s|ting)? go\b": "release",
    r"\byounge(r|st)\b": "newer",
    r"\bpress(es|ed|ing)? (?!Ctrl|Enter|Esc|Tab|F\d|Return|Space|Alt|the key)": "click",
    r"\b[Ww]ithout words\b": "with no arguments",
    r"\b(go|goes|going|gone|went) on\b": "resume, continue",
    r"\bleave it\b": "dismiss",
    r"\b(is|are) said\b": "is shown",
    r"\bThere is: ": "Choose ...",
    r'^\s*(r|f)?"""(What|Which|How|Whether|Where|Whose|Who)\b': "begin with a noun or a verb",
}
"""Phrases to avoid, and what to write instead."""


def texts() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES)
    yield from (ROOT / name for name in DOCUMENTS)


def avoided_in(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        for pattern, instead in AVOIDED.items():
            if re.search(pattern, line):
                yield f"line {number}: {line.strip()[:80]} (better: {instead})"


def test_that_every_text_uses_plain_words() -> None:
    offenders = [
        f"{shown(path)}, {words}"
        for path in texts()
        if path != Path(__file__)
        for words in avoided_in(path.read_text(encoding="utf-8"))
    ]

    assert offenders == []


@pytest.mark.parametrize(
    "line",
    ["The file is read as it stands.", "whoever asks", '    """Which rows."""', "press Open"],
)
def test_that_an_avoided_phrase_is_found(line: str) -> None:
    assert list(avoided_in(line))
