"""A DataFrame in, a DataFrame out: the job of the terminal, with its journal and statuses."""

import asyncio
import csv
import dataclasses
import inspect
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pandas as pd
import pytest

import desktop_app
from desktop_app.cli.main import main
from desktop_app.domain.errors.service import EndpointDeniedError, KeyRefusedError
from desktop_app.notebook.frame_options import FrameOptions
from desktop_app.notebook.keyword_options import KeywordOptions
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import sandbox

ROOT = Path(__file__).parents[2]
LINK = "https://www.linkedin.com/in/sample-1"
FAST: dict[str, Any] = {"rpm": 60000, "progress": False}


def leads(number: int = 3) -> pd.DataFrame:
    links = [f"{LINK}{at}" for at in range(number)]
    return pd.DataFrame({"LinkedIn": [*links, None, links[0]]})


def requests_of(service: RunningSandbox) -> int:
    return len(service.ledger.requests("/person/enrich"))


def statuses(frame: pd.DataFrame) -> list[str]:
    return [str(status) for status in frame["Enrichment status"]]


@pytest.mark.usefixtures("service")
def test_that_rows_index_and_dtypes_of_the_frame_stay() -> None:
    frame = leads(3).assign(
        number=pd.array([1, None, 3, 4, 5], dtype="Int64"),
        kind=pd.Categorical(["a", "b", "a", "b", "a"]),
        day=pd.date_range("2026-11-01", periods=5),
    )
    frame.index = pd.Index(["v", "w", "x", "y", "v"], name="id")
    frame.columns.name = "fields"
    before = frame.copy()
    enriched = desktop_app.enrich(frame, **FAST)

    pd.testing.assert_frame_equal(frame, before)
    pd.testing.assert_frame_equal(enriched[list(frame.columns)], frame)
    assert list(enriched.columns)[: len(frame.columns) + 2] == [
        *frame.columns,
        "Enrichment status",
        "Match confidence",
    ]
    assert enriched.columns.name == "fields"
    assert statuses(enriched) == ["Matched"] * 3 + ["Skipped: blank", "Matched"]


def test_that_the_new_columns_are_those_of_the_terminal(
    service: RunningSandbox, tmp_path: Path
) -> None:
    frame = leads()
    frame.to_csv(tmp_path / "leads.csv", index=False)
    options = ["--output", str(tmp_path / "out.csv"), "--rpm", "60000", "--quiet"]
    options += ["--preset", "everything"]
    assert main(["enrich", str(tmp_path / "leads.csv"), *options]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    enriched = desktop_app.enrich(frame, preset="everything", **FAST)

    assert list(enriched.columns) == list(rows[0])
    assert statuses(enriched) == [row["Enrichment status"] for row in rows]
    assert enriched["Full name"].fillna("").tolist() == [row["Full name"] for row in rows]
    assert enriched["Company"].fillna("").tolist() == [row["Company"] for row in rows]
    assert requests_of(service) == 1  # both use one journal
    assert enriched.attrs["enrichment"]["reused"] == 3


@pytest.mark.usefixtures("service")
def test_that_the_columns_have_the_dtype_of_their_kind() -> None:
    enriched = desktop_app.enrich(leads(), preset="everything", **FAST)

    assert {
        name: str(enriched[name].dtype)
        for name in ("Match confidence", "Credits", "Full name", "School start year")
    } == {
        "Match confidence": "Float64",
        "Credits": "Int64",
        "Full name": "str",
        "School start year": "Int64",
    }


@pytest.mark.usefixtures("service")
def test_that_the_columns_can_be_chosen() -> None:
    own = desktop_app.enrich(leads(), columns="City=Town,Full name", **FAST)
    everything = desktop_app.enrich(leads(), preset="everything", **FAST)

    assert list(own.columns)[-5:-3] == ["Town", "Full name"]
    assert "Skills" in everything.columns
    with pytest.raises(ValueError, match="not both"):
        desktop_app.enrich(leads(), columns="City", preset="contacts", **FAST)


def test_that_a_second_call_pays_for_nobody_again(service: RunningSandbox) -> None:
    first = desktop_app.enrich(leads(), **FAST)
    second = desktop_app.enrich(leads(), **FAST)

    assert requests_of(service) == 1
    assert first["Full name"].equals(second["Full name"])
    assert (first.attrs["enrichment"]["credits_charged"]) == 3
    assert (second.attrs["enrichment"]["credits_charged"]) == 0


def test_that_a_dry_run_tells_the_cost_and_sends_nothing(service: RunningSandbox) -> None:
    planned = desktop_app.enrich(leads(), dry_run=True, **FAST)

    summary = planned.attrs["enrichment"]
    assert (summary["requests"], summary["credits_ceiling"], summary["not_run"]) == (1, 3, 4)
    assert statuses(planned)[0] == "Not sent: not asked for yet"
    assert requests_of(service) == 0


def test_that_the_budget_is_kept_and_a_warning_says_how_to_resume(service: RunningSandbox) -> None:
    with pytest.warns(desktop_app.IncompleteWarning, match="Call enrich again") as caught:
        enriched = desktop_app.enrich(leads(60), budget=30, **FAST)

    assert caught[0].filename == __file__
    assert statuses(enriched).count("Not sent: budget") > 20
    assert service.ledger.total_charged() <= 30
    resumed = desktop_app.enrich(leads(60), **FAST)
    assert set(statuses(resumed)) == {"Matched", "Skipped: blank"}


def test_that_a_given_key_goes_before_the_environment(
    service: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRUSTDATA_API_KEY", "another")
    enriched = desktop_app.enrich(leads(), key=service.key, base_url=service.url, **FAST)
    assert statuses(enriched)[0] == "Matched"


def test_that_a_missing_key_is_an_access_error() -> None:
    with pytest.raises(desktop_app.AccessError, match="There is no API key") as caught:
        desktop_app.enrich(leads(), **FAST)
    assert 'url_column="NAME"' in caught.value.__notes__[0]


def test_that_a_malformed_key_is_an_access_error() -> None:
    with pytest.raises(desktop_app.AccessError, match="contains a space"):
        desktop_app.enrich(leads(), key="a key", **FAST)


@pytest.mark.usefixtures("service")
def test_that_a_refused_key_is_an_access_error() -> None:
    with pytest.raises(KeyRefusedError):
        desktop_app.enrich(leads(), key="another", **FAST)


def test_that_a_key_that_may_not_enrich_is_an_access_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with sandbox(faults="endpoint-denied") as running:
        monkeypatch.setenv("CRUSTDATA_BASE_URL", running.url)
        with pytest.raises(EndpointDeniedError):
            desktop_app.enrich(leads(), key=running.key, **FAST)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"url_column": "Link"}, 'no column "Link"'),
        ({"fields": ["nonsense"]}, 'no field "nonsense"'),
        ({"roles": 11}, "0 to 10 columns"),
        ({"rpm": 0}, "The rate"),
    ],
)
@pytest.mark.usefixtures("service")
def test_that_a_name_that_does_not_exist_is_a_usage_error(
    options: dict[str, Any], words: str
) -> None:
    with pytest.raises(desktop_app.UsageError, match=words):
        desktop_app.enrich(leads(), **{**FAST, **options})


@pytest.mark.usefixtures("service")
def test_that_the_changes_are_columns_of_the_frame() -> None:
    plain = desktop_app.enrich(leads(1), **FAST)
    frame = leads(1).assign(Company=[plain["Company"][0], "", "Elsewhere AG"])
    enriched = desktop_app.enrich(frame, changes="sheet", **FAST)
    assert list(enriched["Changed"].fillna("")) == ["Same", "", "Please check first"]
    assert enriched.attrs["changes"] == []
    frame["Title"] = ["Sculptor", "", ""]
    (listed,) = desktop_app.enrich(frame, changes="sheet", **FAST).attrs["changes"]
    assert (listed["Row"], listed["Old title"]) == (0, "Sculptor")
    assert "Changed" not in plain.columns
    assert "changes" not in plain.attrs
    with pytest.raises(desktop_app.UsageError, match="neither sheet, run nor a day") as caught:
        desktop_app.enrich(frame, changes="yesterday", **FAST)
    assert caught.value.__notes__


@pytest.mark.parametrize("options", [{"min_similarity": 2}, {"budget": -1}, {"labels": "x"}])
def test_that_a_value_out_of_range_is_a_value_error(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"x|must be"):
        desktop_app.enrich(leads(), **FAST, **options)


def test_that_columns_of_several_levels_are_refused() -> None:
    frame = leads()
    frame.columns = pd.MultiIndex.from_tuples([("a", "LinkedIn")])
    with pytest.raises(desktop_app.UsageError, match="2 levels"):
        desktop_app.enrich(frame, **FAST)


@pytest.mark.usefixtures("service")
def test_that_odd_labels_and_values_are_no_problem() -> None:
    frame = leads()
    frame[7] = pd.Series([[1, 2], {"a": 1}, None, float("nan")], dtype=object)
    frame.insert(2, "", ["\ud800", "\0", "x", "y", "z"])
    frame.insert(3, "LinkedIn", frame["LinkedIn"], allow_duplicates=True)
    frame["Full name"] = "mine"
    enriched = desktop_app.enrich(frame, url_column="LinkedIn", **FAST)

    assert list(enriched.columns[:5]) == ["LinkedIn", 7, "", "LinkedIn", "Full name"]
    assert set(enriched["Full name"]) == {"mine"}
    assert enriched["Full name (enriched)"].notna().sum() == 4


@pytest.mark.usefixtures("service")
def test_that_a_duplicate_names_the_row_by_its_label() -> None:
    frame = leads(1)
    frame.index = pd.Index([10, 20, 30])
    assert desktop_app.enrich(frame, **FAST)["Enrichment note"][30] == "same person as row 10"


@pytest.mark.usefixtures("service")
def test_that_it_works_where_an_event_loop_is_running() -> None:
    async def cell() -> pd.DataFrame:
        return desktop_app.enrich(leads(), **FAST)

    assert statuses(asyncio.run(cell()))[0] == "Matched"


def test_that_the_help_explains_every_option() -> None:
    words = str(desktop_app.enrich.__doc__)
    options = set(inspect.signature(desktop_app.enrich).parameters) - {"frame"}

    assert options == {field.name for field in dataclasses.fields(FrameOptions)}
    assert [name for name in options if f"{name}: " not in words] == []
    assert get_type_hints(KeywordOptions) == get_type_hints(FrameOptions)
    assert "secret" not in repr(FrameOptions(key="secret"))


def test_that_a_script_needs_no_main_guard_to_practise(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import desktop_app, pandas as pd\n"
        f"frame = pd.DataFrame({{'LinkedIn': ['{LINK}1']}})\n"
        "print('once')\n"
        "print(desktop_app.enrich(frame, sandbox=True)['Enrichment status'][0])\n"
    )
    ended = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.stdout, ended.stderr) == ("once\nMatched\n", "")


def test_that_importing_the_package_loads_nothing_else() -> None:
    program = "import json, sys, desktop_app; print(json.dumps(list(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(ended.stdout)
    assert [name for name in loaded if name.startswith("desktop_app")] == ["desktop_app"]
    assert not {"pandas", "typing", "importlib.metadata"} & set(loaded)


def test_that_every_public_name_can_be_imported() -> None:
    assert all(getattr(desktop_app, name) for name in desktop_app.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = desktop_app.nothing
