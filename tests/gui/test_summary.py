"""The result in figures: by a link in the result panel, and as a sheet of the workbook."""

from pathlib import Path

import openpyxl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.result_stats import ResultStats
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.result.summary import Summary
from desktop_app.ui.dialogs.summary_dialog import SummaryDialog
from desktop_app.ui.views.bar_chart import Bar, BarChart
from tests.support.leads import write_leads
from tests.support.window import Window


def dialog_of(window: Window) -> SummaryDialog:
    window.click(window.page.result_summary.summary_button)
    return window.program.results.summary_dialog


def test_that_the_result_panel_leads_to_the_figures(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    dialog = dialog_of(window)
    result = window.program.context.run.job_result
    assert result is not None

    assert [chart.accessibleName() for chart in dialog.charts] == [
        "Rows by outcome",
        "Seniority",
        "Function",
        "Country",
        "Company size",
        "Industry",
    ]
    outcome, *categories = dialog.charts
    assert sum(bar.size for bar in outcome.bars) == sum(result.stats.counts.values())
    assert result.people_summary is not None
    assert {sum(bar.size for bar in chart.bars) for chart in categories} == {
        result.people_summary.people
    }
    assert dialog.rate_label.text() == window.page.result_summary.rate_label.text()


def test_that_the_sheet_has_the_same_figures(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.page.output_panel.form.summary_check.click()
    window.until_planned()
    window.enrich()
    result = window.program.context.run.job_result
    assert result is not None
    sheet = openpyxl.load_workbook(result.job.target)["Summary"]
    written = {(str(row[0]), row[1]) for row in sheet.iter_rows(values_only=True) if row[1]}

    shown = {(bar.name, bar.size) for chart in dialog_of(window).charts[1:] for bar in chart.bars}
    assert shown <= written


def test_that_the_figures_can_be_copied_as_a_table(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    dialog = dialog_of(window)
    dialog.copy_figures()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == sum(len(chart.bars) for chart in dialog.charts)
    assert all(line.count("\t") == 2 for line in lines)


def test_that_every_bar_is_told_to_screen_readers(qtbot: QtBot) -> None:
    chart = BarChart(
        "Country", [Bar("Japan", 998), Bar("Perú", 1), Bar("Unknown", 1, is_rest=True)]
    )
    qtbot.addWidget(chart)

    assert chart.accessibleName() == "Country"
    assert chart.accessibleDescription().splitlines()[0].startswith("Japan: 998 (100")
    assert "Perú: 1 (<" in chart.accessibleDescription()
    assert not chart.grab().isNull()


def test_that_a_result_without_people_has_only_the_rows(qtbot: QtBot) -> None:
    counts = {**dict.fromkeys(RowStatus, 0), RowStatus.BLANK: 2}
    dialog = SummaryDialog(Summary(ResultStats(counts), 0, ()))
    qtbot.addWidget(dialog)

    assert [chart.accessibleName() for chart in dialog.charts] == ["Rows by outcome"]
    assert dialog.rate_label.text() == "\u2013"
