"""Laws of Live Enrich over random sheets, providers and repetitions."""

import tempfile
from pathlib import Path
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.answers.composition import link_of
from desktop_app.domain.json_values import Person
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer
from tests.support.engine import open_journal
from tests.support.waves import EMAIL, LINK, Provider, row
from tests.unit.engine.waves.test_live import Leads, leads

SLUGS = ("ann", "bo", "cy", "di")
OLD, RECENT = "2026-01-01T00:00:00Z", "2026-10-31T00:00:00Z"
_BROKEN = {
    "none": None,
    "lost": NoAnswer(Message("connection lost")),
    "free": ErrorAnswer(500, "trouble", credits=0),
    "refused": ErrorAnswer(403, "no access", credits=0),
}


def _person(draw: st.DrawFn) -> dict[str, object]:
    link, date = draw(st.sampled_from(SLUGS)), draw(st.sampled_from([OLD, RECENT]))
    handle = {"profile_url": LINK + link}
    return {
        "updated_at": date,
        "social_handles": {"professional_network_identifier": handle},
    }


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Provider, list[list[str]], int | None, list[str]]:
    names = st.sampled_from(SLUGS)
    provider = Provider(
        dict.fromkeys(draw(st.sets(names)), 1.0),
        live=draw(st.sets(names)),
        details={name: _person(draw) for name in SLUGS},
        live_details={name: _person(draw) for name in SLUGS},
    )
    rows = draw(st.lists(st.tuples(names | st.just(""), names | st.just("")), max_size=5))
    made = [row(link, email) for link, email in rows if link or email] or [row("ann")]
    runs = draw(st.lists(st.sampled_from(list(_BROKEN)), min_size=1, max_size=3))
    return provider, made, draw(st.sampled_from([None, 90])), runs


@settings(deadline=None)
@given(world=worlds(), budgets=st.lists(st.none() | st.integers(0, 20), min_size=3, max_size=3))
def test_that_no_address_is_charged_twice_and_nobody_found_fresh_is_asked(
    world: tuple[Provider, list[list[str]], int | None, list[str]], budgets: list[int | None]
) -> None:
    provider, rows, stale, runs = world
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as journal:
        sheet = leads(journal, rows, provider, stale_after_days=stale, then=EMAIL)
        for kind, budget in zip(runs, budgets, strict=False):
            _run(sheet, kind, budget)
        provider.on_request = lambda _batch: None
        provider.broken = {}
        sheet.run()

        assert len(provider.charged_live) == len(set(provider.charged_live))
        fresh = {name for name in provider.known if provider.details[name]["updated_at"] != OLD}
        if stale is None:
            assert not set(provider.asked_live) & provider.known.keys()
        else:
            own = {one[0].removeprefix(LINK) for one in rows}
            moved_to = {_link_of(provider, name) for name in provider.known.keys() - fresh}
            assert not set(provider.asked_live) & (fresh & own) - moved_to
        assert not sheet.plan().has_work
        asked = list(provider.asked)
        sheet.run()
        assert provider.asked == asked


def _run(sheet: Leads, kind: str, budget: int | None) -> None:
    """Run with answers of Live Enrich that are broken in one way; check the price."""
    provider, broken = sheet.provider, _BROKEN[kind]
    before = len(provider.asked_live)

    def on_request(batch: Batch) -> None:
        is_live = len(provider.asked_live) > before
        provider.broken = dict.fromkeys(SLUGS, broken) if is_live and broken is not None else {}
        if is_live and kind == "lost":  # charged all the same
            found = provider.live or set()
            provider.charged_live += [key.normal for key in batch.keys if key.normal in found]

    provider.broken, provider.on_request = {}, on_request
    most = sheet.plan(budget).credits_ceiling
    ran = sheet.run(budget)
    assert ran.progress.credits <= most
    assert budget is None or ran.progress.credits <= budget


def _link_of(provider: Provider, name: str) -> str:
    return str(link_of(cast("Person", provider.details[name])))
