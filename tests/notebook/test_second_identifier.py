"""`then` in Python: rows whose link finds nobody are asked by their email."""

from typing import Any

import pandas as pd
import pytest

import desktop_app
from desktop_app.sandbox.api.server import RunningSandbox

LINK = "https://www.linkedin.com/in/"
FAST: dict[str, Any] = {"rpm": 60000, "progress": False}


def leads() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "LinkedIn": [f"{LINK}sample-1", f"{LINK}nowhere-2", f"{LINK}nowhere-3"],
            "Email": ["a.berg@sample.example", "b.lind@sample.example", None],
        }
    )


def test_that_then_email_asks_those_whom_the_link_does_not_find(service: RunningSandbox) -> None:
    people = desktop_app.enrich(leads(), then="email", **FAST)
    assert list(people["Enrichment status"]) == ["Matched", "Matched", "No match"]
    assert people["Matched on"][1] == "b.lind@sample.example"
    summary = people.attrs["enrichment"]
    assert (summary["lookups"], summary["requests"], summary["credits_charged"]) == (4, 2, 2)
    assert service.ledger.total_charged() == 2


def test_that_a_dry_run_has_the_price_of_both_waves(service: RunningSandbox) -> None:
    summary = desktop_app.enrich(leads(), then="email", dry_run=True, **FAST).attrs["enrichment"]
    assert summary["credits_ceiling"] == 3
    assert service.ledger.requests("/person/enrich") == []


@pytest.mark.usefixtures("service")
def test_that_another_word_is_refused() -> None:
    with pytest.raises(ValueError, match="then must be email or url"):
        desktop_app.enrich(leads(), then="phone", **FAST)
    with pytest.raises(desktop_app.UsageError, match="--email-column"):
        desktop_app.enrich(leads()[["LinkedIn"]], then="email", **FAST)
