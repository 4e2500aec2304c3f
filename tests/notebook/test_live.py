"""Live Enrich for a DataFrame."""

from typing import Any

import pandas as pd
import pytest

import desktop_app
from desktop_app.domain.errors import UsageError
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import LINK, sandbox

FAST: dict[str, Any] = {"rpm": 60000, "progress": False}


def leads() -> pd.DataFrame:
    return pd.DataFrame({"LinkedIn": [f"{LINK}sample-1", f"{LINK}fresh-bo", f"{LINK}nobody-1"]})


def use(service: RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRUSTDATA_API_KEY", service.key)
    monkeypatch.setenv("CRUSTDATA_BASE_URL", service.url)


@pytest.mark.usefixtures("service")
def test_that_people_not_found_are_asked_for_live(monkeypatch: pytest.MonkeyPatch) -> None:
    with sandbox(grants="live") as service:
        use(service, monkeypatch)
        enriched = desktop_app.enrich(leads(), live=True, **FAST)
        assert service.ledger.total_charged() == 1 + 7
    assert list(enriched["Enrichment status"]) == ["Matched", "Matched", "No match"]
    summary = enriched.attrs["enrichment"]
    assert (summary["live"], summary["credits_charged"]) == (1, 8)


@pytest.mark.usefixtures("service")
def test_that_a_key_without_access_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    with sandbox(grants="") as service:
        use(service, monkeypatch)
        with pytest.warns(desktop_app.IncompleteWarning, match="Live Enrich") as caught:
            enriched = desktop_app.enrich(leads(), live=True, **FAST)
    assert caught[0].filename == __file__
    assert list(enriched["Enrichment status"]) == ["Matched", "No match", "No match"]


@pytest.mark.usefixtures("service")
def test_that_identify_is_not_missed_where_emails_are_taken(
    monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    frame = pd.DataFrame({"Email": ["jonas.haas@acme.example"]})
    with sandbox(grants="") as service:
        use(service, monkeypatch)
        enriched = desktop_app.enrich(frame, email_fallback=True, **FAST)
    assert len(enriched) == 1
    assert [one for one in recwarn if one.category is desktop_app.IncompleteWarning] == []


@pytest.mark.usefixtures("service")
def test_that_an_age_needs_live_and_a_day_at_least() -> None:
    with pytest.raises(UsageError, match="--live"):
        desktop_app.enrich(leads(), stale_after=90, **FAST)
    with pytest.raises(ValueError, match="stale_after"):
        desktop_app.enrich(leads(), live=True, stale_after=0, **FAST)
