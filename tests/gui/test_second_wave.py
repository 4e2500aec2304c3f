"""People who are not found by link are asked by email: chosen before a run, or offered after it."""

from pathlib import Path

from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.breakdown import breakdown, sent_values
from desktop_app.ui.controllers.run import RunState
from tests.gui.test_running import rows_of
from tests.support.window import WAIT_MS, Window

LINK = "https://www.linkedin.com/in/"
EMAIL_SECOND = 1


def write_leads(folder: Path, found: int = 6, lost: int = 4, gone: int = 2) -> Path:
    rows = [f"P {n},{LINK}sample-{n},p.n{n}@sample.example" for n in range(found)]
    rows += [f"L {n},{LINK}nowhere-{n},l.n{n}@sample.example" for n in range(lost)]
    rows += [f"G {n},{LINK}nobody-{n}," for n in range(gone)]
    path = folder / "leads.csv"
    path.write_text("\n".join(["Name,LinkedIn URL,Work email", *rows]) + "\n", encoding="utf-8")
    return path


def choose_second(window: Window, at: int) -> None:
    box = window.page.columns_panel.second.box
    box.setCurrentIndex(at)
    box.activated.emit(at)
    window.until_planned()


def column(path: Path, name: str) -> list[object]:
    rows = rows_of(path)
    return [row[rows[0].index(name)] for row in rows[1:]]


def offered(window: Window) -> str:
    card = window.page.result_summary.second_wave
    window.until(card.isVisible)
    return f"{card.words.text()} {card.price.text()}"


def test_that_the_choice_is_there_only_if_a_row_can_have_both(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    second = window.page.columns_panel.second
    assert second.isVisible()
    assert second.then is None
    box = window.page.columns_panel.email_box
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert not second.isVisible()


def test_that_the_price_of_the_second_wave_is_shown_before_the_run(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    choose_second(window, EMAIL_SECOND)
    second = window.page.columns_panel.second
    assert second.price.text() == (
        "Up to 10 people are asked a second time, at most 10 credits. The cost below includes it."
    )
    planned, document = window.program.context.plan.plan, window.program.context.document.document
    assert planned is not None
    assert document is not None
    assert document.lookup_counts is not None
    lines = {line.text: line.value for line in breakdown(planned, document.lookup_counts)}
    assert lines["Asked by email if not found by link"] == "up to 10"
    assert lines["Cost range in credits"] == "0 \u2013 12"
    sent = [key.as_sent for key in sent_values(planned)]
    assert f"{LINK}sample-0" in sent
    assert "p.n0@sample.example" in sent, "it may leave the computer"
    assert service.ledger.requests("/person/enrich") == []


def test_that_those_not_found_by_link_are_asked_by_email_in_the_same_run(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    choose_second(window, EMAIL_SECOND)
    window.enrich()

    target = tmp_path / "leads (enriched).xlsx"
    assert column(target, "Enrichment status") == ["Matched"] * 10 + ["No match"] * 2
    assert column(target, "Matched on")[6] == "l.n0@sample.example"
    assert service.ledger.total_charged() == 10
    assert not window.page.result_summary.second_wave.isVisible()
    assert window.page.run_bar.bar.maximum() == 16


def test_that_the_cells_of_the_second_wave_are_shown_while_it_runs(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    choose_second(window, EMAIL_SECOND)
    context = window.program.context
    seen: list[str] = []

    def look(_updates: object) -> None:
        if context.run.state is RunState.RUNNING:
            seen.append(window.cell(6, "Enrichment status"))

    context.run.updated.connect(look)
    window.enrich()
    assert window.cell(6, "Enrichment status") == "Matched"
    live = window.program.run.answers
    assert live is not None
    assert set(seen) <= {"", "No match", "Matched"}


def test_that_the_second_wave_is_offered_after_a_run_and_starts_at_a_click(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    assert offered(window) == (
        "6 people were not found by link. 4 of them have an email."
        " Up to 4 credits; no match costs nothing."
    )
    card, before = window.page.result_summary.second_wave, service.ledger.total_charged()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(card.ask_button)
    target = tmp_path / "leads (enriched).xlsx"
    assert column(target, "Enrichment status") == ["Matched"] * 10 + ["No match"] * 2
    assert service.ledger.total_charged() == before + 4
    assert not card.isVisible()
    mapping = window.program.context.document.document
    assert mapping is not None
    assert mapping.mapping is not None
    assert mapping.mapping.then is IdentifierKind.BUSINESS_EMAIL


def test_that_a_dismissed_offer_sends_nothing(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    offered(window)
    requests = service.ledger.requests("/person/enrich")
    card = window.page.result_summary.second_wave
    window.click(card.dismiss_button)
    assert not card.isVisible()
    assert service.ledger.requests("/person/enrich") == requests
    document = window.program.context.document.document
    assert document is not None
    assert document.mapping is not None
    assert document.mapping.then is None


def test_that_nothing_is_offered_if_everybody_was_found_or_no_email_is_left(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, lost=0))
    window.enrich()
    jobs = window.program.context.session.journal_jobs
    window.until(lambda: not jobs.has_threads)
    assert not window.page.result_summary.second_wave.isVisible()
