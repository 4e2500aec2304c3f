"""Dialog with the result in figures: match rate, and people by category."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QWidget

from desktop_app.domain.result.summary import Category, CategorySummary, Rest, Summary
from desktop_app.ui.toolkit.i18n import count, number, percent, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.bar_chart import Bar, BarChart
from desktop_app.ui.views.run.result_messages import status_names
from desktop_app.ui.views.widgets import add, button, column, frame, label, row


class SummaryDialog(QDialog):
    """Shows the figures of the Summary sheet as charts, two beside each other."""

    def __init__(self, summary: Summary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Summary"))
        self.resize(960, 640)
        self._summary = summary
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        rate = summary.stats.match_rate
        self.rate_label = label("\u2013" if rate is None else percent(rate), "large")
        found, answered = summary.stats.found, summary.stats.answered
        rows = tr(
            "Matched {found} of {answered} rows that were looked up",
            found=number(found),
            answered=number(answered),
        )
        people = count("%Ln different people found, each counted once", summary.people)
        self.people_label = label(f"{rows}. {people}.", "muted")
        add(outer, self.rate_label, self.people_label)
        self.charts = self._all_charts()
        outer.addWidget(self._scrolled_charts(), stretch=1)
        buttons = row()
        buttons.addWidget(button(tr("Copy figures"), self.copy_figures, icon="copy"))
        buttons.addStretch(1)
        buttons.addWidget(button(tr("Close"), self.accept))
        outer.addLayout(buttons)

    def _all_charts(self) -> list[BarChart]:
        counts = self._summary.stats.counts
        names = status_names()
        bars = [Bar(name, counts[kind]) for kind, name in names.items() if counts[kind]]
        return [
            BarChart(tr("Rows by outcome"), bars),
            *(_chart_of(each) for each in self._summary.categories if self._summary.people),
        ]

    def _scrolled_charts(self) -> QScrollArea:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_M)
        for index, chart in enumerate(self.charts):
            card = frame("card", page)
            inner = column(card, margin=SPACE_L, spacing=SPACE_S)
            add(inner, label(chart.accessibleName(), "strong"), chart)
            inner.addStretch(1)
            grid.addWidget(card, index // 2, index % 2)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        area.setWidget(page)
        return area

    def copy_figures(self) -> None:
        """Copy all figures as a table, for a spreadsheet or a mail."""
        lines = [
            f"{chart.accessibleName()}\t{bar.name}\t{bar.size}"
            for chart in self.charts
            for bar in chart.bars
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _chart_of(summary: CategorySummary) -> BarChart:
    rests = {Rest.OTHER: tr("Other"), Rest.UNKNOWN: tr("Unknown")}
    bars = [
        Bar(entry.label, entry.people)
        if entry.rest is None
        else Bar(rests[entry.rest], entry.people, is_rest=True)
        for entry in summary.entries
    ]
    return BarChart(_category_names()[summary.category], bars)


def _category_names() -> dict[Category, str]:
    return {
        Category.SENIORITY: tr("Seniority"),
        Category.FUNCTION: tr("Function"),
        Category.COUNTRY: tr("Country"),
        Category.COMPANY_SIZE: tr("Company size"),
        Category.INDUSTRY: tr("Industry"),
    }
