"""Options of a run: people, fields, match strictness, result."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.ui.views.choices.output.target_dialog import with_known_suffix
from tests.support.leads import write_emails, write_leads
from tests.support.window import Window


def choose(window: Window, box: QComboBox, text: str) -> None:
    """Choose the entry of a combo box that starts with a text."""
    place = next(at for at in range(box.count()) if box.itemText(at).startswith(text))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    window.program.context.window.repaint()


# --- people


def test_that_the_column_is_suggested_with_samples(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))

    assert window.page.columns_panel.url_box.currentText() == "LinkedIn URL  ✓"
    assert window.page.columns_panel.url_sample.text().startswith(
        "https://www.linkedin.com/in/sample-0"
    )
    assert window.page.columns_panel.email_box.currentText() == "None"


def test_that_a_run_needs_an_identifier_column(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.columns_panel.url_box, "None")

    assert window.page.columns_panel.hint.isVisible()
    assert not window.page.cost_bar.enrich_button.isEnabled()


def test_that_a_column_cannot_be_both_link_and_email(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.columns_panel.email_box, "LinkedIn URL")

    assert window.page.columns_panel.url_box.currentText() == "None"
    window.until(lambda: window.page.columns_panel.state.text() == "0 of 34 ready")


def test_that_the_reasons_for_attention_add_up_to_its_rows(window: Window, tmp_path: Path) -> None:
    link = "https://www.linkedin.com/"
    cells = [f"Jo <{link}in/jo-{n}-1a>" for n in range(6)]
    cells += [f"{link}in/al-{n}-2b" for n in range(6)] + [f"{link}company/acme", f"{link}company/b"]
    path = tmp_path / "links.csv"
    path.write_text("\n".join(["Profile", *cells]), encoding="utf-8")
    window.open(path)

    assert window.page.attention.title.text() == "2 rows need attention"
    assert window.page.attention.rules.text() == "2 company pages"


def test_that_choosing_a_row_that_needs_attention_shows_it(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.click(window.page.columns_panel.attention_button)

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


def test_that_an_invalid_cell_shows_the_reason(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    cell = window.page.model.index(8, 1)

    assert window.page.model.is_invalid(8, 1)
    assert not window.page.model.is_invalid(0, 1)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == (
        "Not a profile link. A profile link looks like https://www.linkedin.com/in/name."
    )
    duplicate = window.page.model.index(3, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert duplicate == "Same person as row 2, charged only once."


# --- columns and fields


def headers_of(window: Window) -> list[str]:
    return [column.header for column in window.page.model.new_columns]


def test_that_empty_new_columns_are_shown_before_the_run(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert set(window.column("Enrichment status")[1:]) == {""}  # the first row is an example
    assert headers_of(window)[2:6] == ["Match check", "Why", "Full name", "First name"]
    assert window.page.fields_panel.columns_label.text().startswith("30 columns.")

    choose(window, window.page.fields_panel.columns_line.box, "Recruiting")
    window.until_planned()
    assert "Skills" in headers_of(window)
    assert "at most 30 credits" in window.page.cost_bar.headline.text(), "columns are free"


def test_that_fields_the_account_does_not_allow_are_disabled_with_a_reason(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.until(lambda: window.program.session.account is not None)
    window.click(window.page.fields_panel.more_button)

    for name, row in window.page.fields_panel.rows.items():
        needs_grant = next(group.needs_grant for group in GROUPS if group.name == name)
        assert row.box.isEnabled() is not needs_grant, name
    grey = window.page.fields_panel.rows["social_posts"]
    assert grey.about.text() == "Not enabled for your API key. Ask Crustdata to enable it."


def test_that_contact_details_show_and_raise_the_cost(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path, 10, mess=False))
    panel = window.page.fields_panel
    assert "at most 10 credits" in window.page.cost_bar.headline.text()

    for box in panel.contacts.boxes.values():
        box.click()
    window.until_planned()
    assert "at most 60 credits" in window.page.cost_bar.headline.text()
    assert panel.state.text() == "at most 6 credits per person"
    assert headers_of(window)[11:13] == ["Business email", "Business email status"]
    selection = window.program.context.plan.choices.selection
    assert selection is not None
    assert "contact" in selection.names


def test_that_one_kind_of_contact_can_be_bought_alone(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.page.fields_panel.contacts.boxes["contact.phone_numbers"].click()
    window.until_planned()

    selection = window.program.context.plan.choices.selection
    assert selection is not None
    assert "contact.phone_numbers" in selection.names
    assert not selection.includes("contact.business_emails")
    assert window.page.fields_panel.state.text() == "at most 3 credits per person"


# --- match strictness


def test_that_the_threshold_is_shown_only_for_emails(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert not window.page.similarity_panel.slider.isVisible()
    assert window.page.similarity_panel.links_hint.isVisible()

    window.open(write_emails(tmp_path, ["anna.berg@sample.example"]))
    assert window.page.similarity_panel.slider.isVisible()
    assert window.page.similarity_panel.state.text() == "Balanced (0.80)"
    window.page.similarity_panel.slider.setValue(90)
    assert window.page.similarity_panel.state.text() == "Strict (0.90)"
    window.page.similarity_panel.slider.setValue(40)
    assert window.page.similarity_panel.state.text() == "Broad (0.40)"
    assert window.program.context.plan.choices.min_similarity == 0.4


# --- result


def test_that_path_and_format_of_the_result_can_be_chosen(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    assert window.page.output_panel.target_label.text() == "leads (enriched).xlsx"

    choose(window, window.page.output_panel.format_box, "CSV")
    assert window.page.output_panel.target_label.text() == "leads (enriched).csv"
    assert with_known_suffix(Path("a/b"), Path("x.csv")) == Path("a/b.csv")
    assert with_known_suffix(Path("a/b.XLSX"), Path("x.csv")) == Path("a/b.XLSX")


def test_that_an_unwritable_target_is_reported_before_anything_is_spent(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.page.output_panel.target_chosen.emit(tmp_path / "gone" / "x.xlsx")
    window.until_planned()

    assert window.page.cost_bar.hint.text().startswith("There is no folder")
    assert not window.page.cost_bar.enrich_button.isEnabled()


def test_that_more_schools_add_more_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    before = len(window.page.model.new_columns)
    window.page.output_panel.form.schools_box.setValue(3)
    window.until_planned()

    assert len(window.page.model.new_columns) > before
    number = f"{len(window.page.model.new_columns)} new columns to the right of yours"
    assert window.page.output_panel.columns_label.text() == number


def test_that_column_names_can_be_api_field_names(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    choose(window, window.page.output_panel.form.labels_box, "API field")
    window.until_planned()

    assert "basic_profile.name" in {column.header for column in window.page.model.new_columns}
