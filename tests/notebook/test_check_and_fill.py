"""The match check, candidates and filling for a DataFrame: the options of the terminal."""

import dataclasses
import json
from typing import Any

import pandas as pd
import pytest

import desktop_app
from desktop_app.adapters.data_frames.frame_result import filled_column
from desktop_app.cli.main import build_parser
from desktop_app.domain.errors import UsageError
from desktop_app.notebook.frame_options import FrameOptions
from desktop_app.sandbox.api.server import RunningSandbox

LINK = "https://www.linkedin.com/in/sample-1"
FAST: dict[str, Any] = {"rpm": 60000, "progress": False}
PEOPLE = 6


def leads(**columns: Any) -> pd.DataFrame:
    return pd.DataFrame({"LinkedIn": [f"{LINK}{at}" for at in range(PEOPLE)], **columns})


def somebody_else() -> pd.DataFrame:
    return leads(Kunde=["Zebulon Quarterhouse"] * PEOPLE)


@pytest.mark.usefixtures("service")
def test_that_the_check_is_off_unless_it_is_asked_for() -> None:
    enriched = desktop_app.enrich(leads(Name=["Zebulon Quarterhouse"] * PEOPLE), **FAST)
    assert set(enriched["Enrichment status"]) == {"Matched"}


@pytest.mark.usefixtures("service")
def test_that_a_named_column_is_compared_and_never_sent(service: RunningSandbox) -> None:
    enriched = desktop_app.enrich(somebody_else(), name_column="Kunde", **FAST)
    assert set(enriched["Enrichment status"]) == {"Matched, please check"}
    assert set(enriched["Match check"]) <= {"doubtful", "contradicts"}
    assert "Quarterhouse" not in str(service.ledger.requests("/person/enrich"))


@pytest.mark.usefixtures("service")
def test_that_strictness_and_columns_change_without_paying_again(service: RunningSandbox) -> None:
    frame = leads(Name=["Zebulon Quarterhouse"] * PEOPLE)
    desktop_app.enrich(frame, **FAST)
    spent = service.ledger.total_charged()
    checked = desktop_app.enrich(frame, match_check="strict", **FAST)
    unnamed = desktop_app.enrich(frame, match_check="strict", name_column="none", **FAST)
    assert set(checked["Enrichment status"]) == {"Matched, please check"}
    assert set(unnamed["Enrichment status"]) == {"Matched"}
    assert service.ledger.total_charged() == spent


@pytest.mark.usefixtures("service")
def test_that_candidates_are_listed_with_their_rows() -> None:
    people = desktop_app.enrich(somebody_else(), name_column="Kunde", candidates="review", **FAST)
    listed = pd.DataFrame(people.attrs["candidates"])
    assert listed["Row"].tolist() == list(range(PEOPLE))
    assert set(listed["Match check"]) <= {"doubtful", "contradicts"}
    best = desktop_app.enrich(somebody_else(), name_column="Kunde", **FAST)
    assert "candidates" not in best.attrs


@pytest.mark.usefixtures("service")
def test_that_empty_cells_are_filled_and_listed_and_values_stay() -> None:
    frame = leads(Title=["Own title", None, "", float("nan"), " ", None], Note=[None] * PEOPLE)
    before = frame.copy()
    people = desktop_app.enrich(frame, fill={"Title": "Job title"}, **FAST)

    pd.testing.assert_frame_equal(frame, before)
    assert people["Title"].tolist()[0] == "Own title"
    assert people["Title"].tolist()[4] == " ", "a space is a value"
    assert people["Note"].isna().all()
    filled = [1, 2, 3, 5]
    assert [people["Title"][at] for at in filled] == [people["Job title"][at] for at in filled]
    assert people.attrs["filled"] == [
        {"position": at, "column": "Title", "value": people["Job title"][at]} for at in filled
    ]
    json.dumps(people.attrs)


@pytest.mark.usefixtures("service")
def test_that_columns_to_fill_are_suggested_and_can_have_any_name() -> None:
    frame = leads(**{"Firma": [None] * PEOPLE, 'A "b", c=d': [None] * PEOPLE})
    assert desktop_app.enrich(frame, fill=True, **FAST)["Firma"].notna().all()
    named = desktop_app.enrich(frame, fill={'A "b", c=d': "Company"}, **FAST)
    assert named['A "b", c=d'].notna().all()
    assert named["Firma"].isna().all()
    assert desktop_app.enrich(frame, fill={}, **FAST)["Firma"].isna().all()


@pytest.mark.usefixtures("service")
def test_that_a_match_to_check_fills_nothing() -> None:
    frame = leads(Kunde=["Zebulon Quarterhouse"] * PEOPLE, Firma=[None] * PEOPLE)
    people = desktop_app.enrich(frame, fill="Firma=Company", name_column="Kunde", **FAST)
    assert people["Firma"].isna().all()
    assert people.attrs["filled"] == []


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize("fill", ["LinkedIn=Company", "Gone=Company", {"Note": "Nonsense"}])
def test_that_a_column_that_cannot_be_filled_is_a_usage_error(fill: Any) -> None:
    with pytest.raises(UsageError):
        desktop_app.enrich(leads(Note=[None] * PEOPLE), fill=fill, **FAST)


@pytest.mark.parametrize("options", [{"match_check": "hard"}, {"candidates": "some"}])
def test_that_an_unknown_strictness_is_a_value_error(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"hard|some"):
        desktop_app.enrich(leads(), **options, **FAST)


def test_that_the_options_have_the_names_of_the_terminal() -> None:
    names = {"match_check", "candidates", "fill", "name_column", "company_column", "domain_column"}
    names |= {"title_column", "city_column", "country_column", "phone_column"}
    arguments = build_parser(["enrich"]).parse_args(["enrich", "leads.csv"])
    assert names <= vars(arguments).keys()
    assert names <= {field.name for field in dataclasses.fields(FrameOptions)}


@pytest.mark.parametrize(
    ("column", "value", "dtype"),
    [
        (pd.Series([1, None], dtype="Int64"), 2, "Int64"),
        (pd.Series([1.5, None]), 2.5, "float64"),
        (pd.Series([1.5, None]), "two", "object"),
        (pd.Series(["a", None], dtype="str"), 2, "str"),
        (pd.Series(["a", None], dtype="category"), "b", "object"),
    ],
)
def test_that_a_column_keeps_its_dtype_if_it_holds_the_value(
    column: pd.Series, value: Any, dtype: str
) -> None:
    filled = filled_column(column, {1: value})
    assert filled.dtype == dtype
    assert filled[0] == column[0]
    assert str(filled[1]) == str(value)
    assert pd.isna(column[1])
