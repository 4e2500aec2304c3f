"""Who, what, how sure, where to: the choices, and what they come to."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.fields import PRESETS
from desktop_app.ui.views.choices.output_panel import with_known_suffix
from tests.support.leads import write_emails, write_leads
from tests.support.window import Window, open_window


def choose(window: Window, box: QComboBox, text: str) -> None:
    """Choose an entry of a box that begins with a text."""
    place = next(at for at in range(box.count()) if box.itemText(at).startswith(text))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    window.program.shell.window.repaint()


# --- who


def test_that_the_column_is_suggested_with_samples(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))

    assert window.page.who.url_box.currentText() == "LinkedIn URL  ✓"
    assert window.page.who.url_sample.text().startswith("https://www.linkedin.com/in/sample-0")
    assert window.page.who.email_box.currentText() == "None"


def test_that_without_a_column_nothing_can_be_sent(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.who.url_box, "None")

    assert window.page.who.hint.isVisible()
    assert not window.page.money_bar.enrich_button.isEnabled()


def test_that_one_column_is_never_both(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.who.email_box, "LinkedIn URL")

    assert window.page.who.url_box.currentText() == "None"
    window.until(lambda: window.page.who.state.text() == "0 of 34 ready")


def test_that_the_list_of_rows_that_need_attention_jumps_to_them(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.click(window.page.who.attention_button)

    model = window.page.attention.model
    assert [model.index(0, at).data() for at in range(3)] == [
        "9",
        "https://www.linkedin.com/company/x",
        "company page",
    ]
    assert "1 company page" in window.page.attention.rules.text()
    assert window.page.sheet.currentIndex().row() == 7
    QTest.keyClick(window.page.attention.table, Qt.Key.Key_Down)
    assert window.page.sheet.currentIndex().row() == 8
    assert window.page.sheet.currentIndex().column() == 1


def test_that_an_invalid_cell_says_why(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    cell = window.page.model.index(8, 1)

    assert window.page.model.is_invalid(8, 1)
    assert not window.page.model.is_invalid(0, 1)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == (
        "Not a profile link. A profile link looks like https://www.linkedin.com/in/name."
    )
    duplicate = window.page.model.index(3, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert duplicate == "Same person as row 2, charged only once."


# --- what


def test_that_the_new_columns_stand_there_empty_before_the_run(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    assert set(window.column("Enrichment status")) == {""}
    assert set(window.column("Headline")) == {""}

    choose(window, window.page.what.preset_box, "Basics")
    window.until_planned()
    headers = {column.header for column in window.page.model.new_columns}
    assert "Headline" in headers
    assert "Current title" in headers
    assert not any(header.startswith("School") for header in headers)


def test_that_fields_this_key_may_not_use_are_grey_and_say_so(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.until(lambda: window.program.session.account is not None)

    for group in GROUPS:
        row = window.page.what.rows[group.name]
        assert row.box.isEnabled() is not group.needs_grant, group.name
    grey = window.page.what.rows["social_posts"]
    assert grey.about.text() == "Not enabled for your API key. Ask Crustdata to enable it."


def test_that_contacts_raise_the_price_and_say_by_how_much(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 10, mess=False))
    assert "at most 10 credits" in window.page.money_bar.headline.text()
    assert window.page.what.rows["contact"].price.text() == "up to +5"

    choose(window, window.page.what.preset_box, "With contact details")
    window.until_planned()
    assert "at most 60 credits" in window.page.money_bar.headline.text()
    assert window.page.what.state.text() == "at most 6 credits per person"


def test_that_single_fields_can_be_chosen(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    contact = window.page.what.rows["contact"]
    window.click(contact.disclosure)
    contact._boxes["contact.phone_numbers"].click()
    window.until_planned()

    assert contact.box.checkState() is Qt.CheckState.PartiallyChecked
    selection = window.program.shell.plan.choices.selection
    assert selection is not None
    assert "contact.phone_numbers" in selection.names
    assert window.page.what.state.text() == "at most 3 credits per person"


def test_that_without_a_group_nothing_can_be_sent(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.what.preset_box, "Basics")
    window.page.what.rows["basic_profile"].box.click()
    window.page.what.rows["social_handles"].box.click()

    assert window.page.what.hint.isVisible()
    assert not window.page.money_bar.enrich_button.isEnabled()
    assert window.page.money_bar.headline.text() == "Select at least one field group."


def test_that_an_own_preset_is_kept_and_can_be_deleted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home, path = tmp_path / "home", write_leads(tmp_path)
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(path)
        choose(window, window.page.what.preset_box, "Basics")
        window.page.what.rows["skills"].box.click()
        assert window.page.what.preset_box.currentText() == "Custom"
        window.click(window.page.what.save_button)
        window.page.what._asking.setTextValue("For calls")
        window.page.what._asking.accept()
        assert window.page.what.preset_box.currentText() == "For calls"
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(path)
        choose(window, window.page.what.preset_box, "For calls")
        selection = window.program.shell.plan.choices.selection
        assert selection is not None
        assert selection.names == ("basic_profile", "social_handles", "skills")
        window.click(window.page.what.delete_button)
        entries = [window.page.what.preset_box.itemText(at) for at in range(9)]
        assert "For calls" not in entries


def test_that_the_presets_are_different_choices() -> None:
    assert len(set(PRESETS.values())) == len(PRESETS) == 4


# --- how sure


def test_that_the_threshold_is_there_only_where_emails_are(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert not window.page.sure.slider.isVisible()
    assert window.page.sure.links_hint.isVisible()

    window.open(write_emails(tmp_path, ["anna.berg@sample.example"]))
    assert window.page.sure.slider.isVisible()
    assert window.page.sure.state.text() == "Balanced (0.80)"
    window.page.sure.slider.setValue(90)
    assert window.page.sure.state.text() == "Strict (0.90)"
    window.page.sure.slider.setValue(40)
    assert window.page.sure.state.text() == "Broad (0.40)"
    assert window.program.shell.plan.choices.min_similarity == 0.4


# --- result


def test_that_the_result_has_a_place_and_a_format(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert window.page.result.target_label.text() == "leads (enriched).xlsx"

    choose(window, window.page.result.format_box, "CSV")
    assert window.page.result.target_label.text() == "leads (enriched).csv"
    assert with_known_suffix(Path("a/b"), Path("x.csv")) == Path("a/b.csv")
    assert with_known_suffix(Path("a/b.XLSX"), Path("x.csv")) == Path("a/b.XLSX")


def test_that_a_place_that_cannot_be_written_is_said_before_anything_is_spent(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.page.result.target_chosen.emit(tmp_path / "gone" / "x.xlsx")
    window.until_planned()

    assert window.page.money_bar.hint.text().startswith("There is no folder")
    assert not window.page.money_bar.enrich_button.isEnabled()


def test_that_more_schools_make_more_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    before = len(window.page.model.new_columns)
    window.page.result.form.schools_box.setValue(3)
    window.until_planned()

    assert len(window.page.model.new_columns) > before
    number = f"{len(window.page.model.new_columns)} new columns to the right of yours"
    assert window.page.result.columns_label.text() == number


def test_that_column_names_can_be_the_providers(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.result.form.labels_box, "API field")
    window.until_planned()

    assert "basic_profile.name" in {column.header for column in window.page.model.new_columns}
