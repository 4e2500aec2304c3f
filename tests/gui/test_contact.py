"""Contact Enrich in the window: the same three lines, where Person Enrich has no contact data."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.job_options import job_options_from
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.breakdown import breakdown
from tests.support.sandbox import LINK, sandbox
from tests.support.window import Window, open_window

PATH = "/person/contact/enrich"
PEOPLE = 10
EMAIL, PHONE = "contact.business_emails", "contact.phone_numbers"
Open = Callable[..., AbstractContextManager[tuple[Window, RunningSandbox]]]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Open:
    """Open the window with an account on a day when Person Enrich has no contact data."""

    @contextmanager
    def open_with(
        grants: str = "contact", as_of: date | None = date(2026, 9, 29)
    ) -> Generator[tuple[Window, RunningSandbox]]:
        with (
            sandbox(grants=grants, as_of=as_of) as service,
            open_window(qtbot, qapp, tmp_path / "home", service=service) as window,
        ):
            window.until(lambda: window.program.session.account is not None)
            window.open(_leads(tmp_path))
            yield window, service

    return open_with


def _leads(folder: Path) -> Path:
    path = folder / "leads.csv"
    slugs = [*(f"sample-{number}" for number in range(PEOPLE)), "nobody-1"]
    path.write_text("\n".join(["LinkedIn URL", *(LINK + slug for slug in slugs)]) + "\n")
    return path


def tick(window: Window, *paths: str) -> None:
    for path in paths:
        window.page.fields_panel.contacts.boxes[path].click()
    window.until_planned()


def charged(service: RunningSandbox) -> int:
    return sum(cost > 0 for one in service.ledger.requests(PATH) for _, cost in one.charges)


def test_that_the_same_lines_buy_from_contact_enrich(opened: Open) -> None:
    with opened() as (window, service):
        panel = window.page.fields_panel
        assert panel.contacts.boxes[PHONE].isEnabled()
        assert "Contact Enrich" in panel.contacts.hint.text()
        tick(window, EMAIL, PHONE)
        assert panel.state.text() == "at most 4 credits per person"
        planned = window.program.context.plan.plan
        document = window.program.context.document.document
        assert planned is not None
        assert document is not None
        assert document.lookup_counts is not None
        assert planned.job.contacts.names == ("business_email", "phone")
        assert not planned.job.query.selection.includes("contact")
        lines = {line.text: line.value for line in breakdown(planned, document.lookup_counts)}
        assert lines["Asked for contact data, if found"] == f"up to {PEOPLE + 1}"
        assert lines["Cost range in credits"] == f"0 \u2013 {(PEOPLE + 1) * 4}"
        window.enrich()
        people = charged(service)
        assert people > 0
        assert any(window.column("Phone"))
        assert f"Contact data bought for {people}" in (
            window.page.result_summary.spent_label.text()
        )


def test_that_checked_emails_can_be_chosen_where_emails_are(opened: Open) -> None:
    with opened() as (window, service):
        contacts = window.page.fields_panel.contacts
        assert not contacts.verified_check.isVisible()
        tick(window, EMAIL)
        assert contacts.verified_check.isVisible()
        assert contacts.boxes[EMAIL].nextInFocusChain() is contacts.verified_check
        contacts.verified_check.click()
        window.until_planned()
        assert window.page.fields_panel.state.text() == "at most 2.5 credits per person"
        window.enrich()
        statuses = {status for status in window.column("Business email status") if status}
        assert statuses == {"deliverable"}
        assert charged(service) > 0


def test_that_a_run_can_be_resumed_with_its_wish(opened: Open) -> None:
    with opened() as (window, _):
        tick(window, EMAIL, PHONE)
        planned = window.program.context.plan.plan
        assert planned is not None
        stored = job_options_from(planned.job.options.as_json())
        assert stored is not None
        assert stored.contacts == planned.job.contacts


def test_that_without_access_the_lines_are_disabled(opened: Open) -> None:
    with opened(grants="") as (window, _):
        assert not window.page.fields_panel.contacts.boxes[PHONE].isEnabled()


def test_that_person_enrich_is_used_where_it_sells_contact_data(opened: Open) -> None:
    with opened(as_of=None) as (window, _):
        tick(window, PHONE)
        planned = window.program.context.plan.plan
        assert planned is not None
        assert not planned.job.contacts
        assert planned.job.query.selection.includes(PHONE)
