"""Tests under Wine: what a report says, and which failures are expected."""

from pathlib import Path

import pytest

from installer import commands
from installer.checkout import ROOT
from installer.packaging.smoke_test import wine_tests

REPORT = """<?xml version="1.0"?><testsuites><testsuite name="pytest">
<testcase classname="tests.unit.test_a" name="test_good" file="tests\\unit\\test_a.py"/>
<testcase classname="tests.unit.test_a" name="test_bad[x]" file="tests\\unit\\test_a.py"><failure>
E</failure></testcase>
<testcase classname="tests.unit.test_a" name="test_odd" file="tests\\unit\\test_a.py"><error/>
</testcase>
<testcase classname="tests.unit.test_a" name="test_skipped" file="a"><skipped/></testcase>
</testsuite></testsuites>"""


def test_that_a_report_names_failed_tests_as_pytest_does(tmp_path: Path) -> None:
    (tmp_path / "tests.xml").write_text(REPORT)

    assert wine_tests.results(tmp_path / "tests.xml") == (
        1,
        ["tests/unit/test_a.py::test_bad[x]", "tests/unit/test_a.py::test_odd"],
    )


def test_that_every_expected_failure_is_a_test_and_has_a_reason() -> None:
    listed = wine_tests.expected(wine_tests.EXPECTED.read_text(encoding="utf-8"))

    assert listed
    for name, reason in listed.items():
        file, *_, test = name.split("::")
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), name
        assert reason


@pytest.mark.parametrize("folder", wine_tests.FOLDERS)
def test_that_the_tests_for_wine_exist(folder: str) -> None:
    assert (ROOT / folder).exists()


@pytest.mark.parametrize(
    ("words", "is_known"),
    [
        ("build --for windows", True),
        ("build --for macos", True),
        ("try --for windows", True),
        ("try --for windows --tests", True),
        ("try --for windows --tests tests/cli", True),
        ("try --for macos", False),
        ("build --for plan9", False),
    ],
)
def test_that_packages_for_other_systems_have_their_commands(words: str, *, is_known: bool) -> None:
    assert commands._is_elsewhere(words.split()) is is_known
