"""The wheel changes no control, and foreign text is never interpreted as markup."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop_app.ui
from desktop_app.ui.dialogs.questions import Question
from desktop_app.ui.toolkit.plain_text import (
    capitalize_first,
    escape_placeholder,
    plain_tooltip,
)
from tests.support.leads import write_emails, write_leads
from tests.support.window import Window

IMAGE = '<img src="file:///etc/logo.png">'
is_markup = GuiQt.mightBeRichText
CONTROLS = (QAbstractSpinBox, QComboBox, QAbstractSlider, QTabBar)


def controls_in(parent: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in parent.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractItemView)
    ]


def state_of(control: QWidget) -> object:
    if isinstance(control, QComboBox | QTabBar):
        return control.currentIndex()
    if isinstance(control, QAbstractSpinBox):
        return control.text()
    return control.value() if isinstance(control, QAbstractSlider) else None


def scroll(widget: QWidget, steps: int = -1) -> QWheelEvent:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(0, 0), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes no keyword here
    )  # fmt: skip
    QCoreApplication.sendEvent(widget, event)
    return event


def test_that_the_wheel_changes_no_control_of_the_window(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, ["ada@example.com"]))
    window.program.account.open_settings()
    controls = controls_in(window.program.window)
    names = {type(control).__name__ for control in controls}
    before = [state_of(control) for control in controls]
    for control in controls:
        for focused in (False, True):
            if focused:
                control.setFocus(Qt.FocusReason.TabFocusReason)
            for steps in (-1, 1, -3):
                assert not scroll(control, steps).isAccepted(), control
                assert [state_of(one) for one in controls] == before, control

    assert len(controls) >= 14
    assert {"QComboBox", "QSpinBox", "QSlider", "QTabBar"} <= names
    assert not [c for c in controls if c.focusPolicy() is Qt.FocusPolicy.WheelFocus]
    assert window.program.account.settings_dialog is not None
    window.program.account.settings_dialog.close()


def test_that_the_wheel_changes_no_control_of_any_dialog(window: Window, tmp_path: Path) -> None:
    """Every dialog and page that this window can open, found by walking what is really there."""
    window.open(write_leads(tmp_path))
    program, page = window.program, window.page
    window.enrich()
    window.until_planned()
    program.planning.show_details()
    program.columns.open()
    program.planning.choose_context()
    program.opening.ask_how_to_read()
    page.result_summary.what_if.open_button.click()
    program.results.save_as()
    program.results.show_summary()
    program.arrangement.open_filter(0)
    program.about.open()
    program.help.open(0)
    program.account.open_settings()
    program.history.open()
    window.until(lambda: hasattr(program.history, "page"))
    tops = [program.window, *program.window.findChildren(QDialog)]
    controls = [control for top in tops for control in controls_in(top)]
    before = [state_of(control) for control in controls]
    for control in controls:
        scroll(control, 1)
        assert not scroll(control).isAccepted(), (control, control.parent())

    assert [state_of(control) for control in controls] == before
    assert len({type(top).__name__ for top in tops}) >= 8, tops
    assert len(controls) >= 30
    for top in tops[1:]:
        if isinstance(top, QDialog):
            top.close()


def test_that_every_control_is_made_by_the_function_that_guards_it() -> None:
    """A control in a dialog that no test opens is found here."""
    kinds = re.compile(r"\bQ(?:Font)?ComboBox\(|\bQ\w*(?:SpinBox|Slider|Dial|TimeEdit|DateEdit)\(")
    sources = Path(desktop_app.ui.__file__).parent.rglob("*.py")
    loose = [
        f"{source.name}: {line.strip()}"
        for source in sources
        for line in source.read_text(encoding="utf-8").splitlines()
        if kinds.search(line) and "guard_wheel(" not in line
    ]

    assert loose == []


def test_that_the_panel_scrolls_under_a_control(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, ["ada@example.com"]))
    area = window.page.choices_area
    bar = area.verticalScrollBar()
    window.program.window.resize(1024, 700)
    window.until(lambda: bar.maximum() > 0)
    box, top = window.page.fields_panel.columns_line.box, window.program.window
    area.ensureWidgetVisible(box)
    before, chosen = bar.value(), box.currentIndex()
    at = QPointF(box.mapTo(top, box.rect().center()))
    QTest.wheelEvent(top.windowHandle(), at, QPoint(0, -120))
    window.until(lambda: bar.value() > before)

    assert box.currentIndex() == chosen


def test_that_a_clicked_number_field_uses_the_wheel(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, ["ada@example.com"]))
    box = window.page.cost_bar.budget_box
    window.program.window.activateWindow()
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    if not box.hasFocus():
        pytest.skip("this screen gives no window the focus")
    scroll(box, 1)
    assert box.value() == 100


def hostile_sheet(folder: Path) -> Path:
    folder = folder / "a&b <b>bold<i>[*]"
    folder.mkdir()
    path = folder / "x&y <img src=z>[*].csv"
    data = Path(__file__).parents[1] / "data" / "rich_text_cells.csv"
    path.write_bytes(data.read_bytes())
    return path


def test_that_no_text_of_a_sheet_or_a_file_is_read_as_markup(
    window: Window, tmp_path: Path, qapp: QApplication
) -> None:
    window.open(hostile_sheet(tmp_path))
    window.enrich()
    window.program.results.save_as()
    window.program.context.page.show_note(IMAGE, IMAGE)
    widgets = [w for top in qapp.topLevelWidgets() for w in [top, *top.findChildren(QWidget)]]
    labels = [w for w in widgets if isinstance(w, QLabel) and w.text()]

    assert len(labels) > 30
    for label in labels:
        shown = label.textFormat()
        assert shown is Qt.TextFormat.PlainText or not is_markup(label.text()), label.text()
    for widget in widgets:
        for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            assert not is_markup(text), text
        for action in widget.actions():
            assert not is_markup(action.toolTip()), action.toolTip()
    buttons = [w for w in widgets if isinstance(w, QAbstractButton)]
    for button in buttons:
        assert "x&y" not in button.text().replace("&&", ""), button.text()
    entry = window.program.window.recent_menu.actions()[0]
    assert entry.text().startswith("x&&y")
    assert "[*]" in window.program.window.windowTitle()
    window.program.results.dialog.close()


def test_that_no_tooltip_of_a_table_is_markup(window: Window, tmp_path: Path) -> None:
    window.open(hostile_sheet(tmp_path))
    roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole)
    texts: list[str] = []
    for view in window.program.window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), 50)):
            for column in range(model.columnCount()):
                texts += [str(model.index(row, column).data(role) or "") for role in roles]
        for column in range(model.columnCount()):
            header = model.headerData(column, Qt.Orientation.Horizontal, roles[0])
            texts.append(str(header or ""))

    assert any("img" in text for text in texts)
    assert not [text for text in texts if is_markup(text)]


def test_that_a_question_shows_markup_as_text(window: Window, qtbot: QtBot) -> None:
    question = Question(window.program.window, "Really?", IMAGE, IMAGE)
    qtbot.addWidget(question)
    labels = [label for label in question.findChildren(QLabel) if label.text()]

    assert {label.text() for label in labels} >= {IMAGE}
    assert len([label for label in labels if label.text() == IMAGE]) == 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize(
    "text", [IMAGE, "&lt;b&gt;", "<?xml ?>", "a <b>b</b>", "<!-- -->", "plain"]
)
def test_that_a_tooltip_is_plain_text(text: str) -> None:
    assert not is_markup(plain_tooltip(text))
    assert plain_tooltip(text).replace("\u200b", "") == text


def test_that_a_title_keeps_placeholders_in_a_file_name() -> None:
    assert escape_placeholder("a[*].csv") == "a[*][*].csv"


@pytest.mark.parametrize(
    ("text", "capitalized"),
    [
        ("kein Profil-Link", "Kein Profil-Link"),
        ("2 Personen passen", "2 Personen passen"),
        ("", ""),
    ],
)
def test_that_capitalizing_a_text_keeps_its_other_letters(text: str, capitalized: str) -> None:
    assert capitalize_first(text) == capitalized
