"""Card of one candidate in the review, with marks for facts that agree with the row or differ."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout

from desktop_app.domain.answers.candidate_summary import CandidateSummary
from desktop_app.domain.match_check.check import MatchCheck
from desktop_app.domain.match_check.fact_marks import FactMarks
from desktop_app.domain.match_check.reasons import VERDICT_LABELS
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.messages import parts_of
from desktop_app.ui.toolkit.i18n import core_sentences, percent, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first, plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import column, label, row

_WIDTH = 268
_HTTPS = "https://www."
_VERDICTS = {
    Verdict.STRONG: "good",
    Verdict.PLAUSIBLE: "good",
    Verdict.NOTHING_TO_COMPARE: "muted",
    Verdict.DOUBTFUL: "warn",
    Verdict.CONTRADICTS: "warn",
}


class CandidateCard(QFrame):
    """Shows one candidate; `body` takes the buttons."""

    def __init__(
        self,
        number: int,
        summary: CandidateSummary,
        check: MatchCheck | None,
        marks: FactMarks | None,
        *,
        is_chosen: bool,
    ) -> None:
        """Build the card.

        Args:
            number: Number of the candidate, which is the key that chooses it.
            summary: The candidate's details.
            check: The verdict; None without the match check.
            marks: The marks of the facts; None without the match check.
            is_chosen: The user has chosen this candidate.
        """
        super().__init__()
        marks = marks or FactMarks()
        self.setProperty("kind", "note" if is_chosen else "card")
        self.setFixedWidth(_WIDTH)
        self.body = column(self, margin=SPACE_M, spacing=SPACE_S)
        name = f"{number}  {summary.name or tr('No name')}"
        self.body.addLayout(_fact(name, "title", mark=marks.name))
        confidence = label(_confidence_text(summary), "strong")
        self.body.addWidget(confidence)
        if check is None:
            text, kind = _employer_text(summary)
            self.body.addWidget(label(text, kind))
        else:
            self._add_check(check)
        self._add_facts(summary, marks)
        self.body.addStretch(1)

    def _add_facts(self, summary: CandidateSummary, marks: FactMarks) -> None:
        facts = column(spacing=SPACE_XS)
        for text, mark in (
            (summary.title, marks.title),
            (summary.company, marks.employer),
            (summary.location, marks.place),
            (summary.headline, None),
            (summary.link.removeprefix(_HTTPS), None),  # namesakes differ by it alone
        ):
            if text:
                facts.addLayout(_fact(text, "", mark=mark))
        self.body.addLayout(facts)

    def _add_check(self, check: MatchCheck) -> None:
        verdict = capitalize_first(tr_core(VERDICT_LABELS[check.verdict]))
        text = tr("Match check: {verdict}", verdict=verdict)
        shown = label(text, _VERDICTS[check.verdict])
        reasons = core_sentences(parts_of(check.reason))
        shown.setToolTip(plain_tooltip(reasons))
        shown.setAccessibleDescription(reasons)
        self.body.addWidget(shown)


def _fact(text: str, kind: str, *, mark: bool | None) -> QLayout:
    """Return a text, after a check mark if it agrees with the row, or a cross if it differs."""
    line: QHBoxLayout = row(spacing=SPACE_XS)
    if mark is not None:
        sign = label("✓" if mark else "✗", "good" if mark else "warn", wraps=False)
        name = tr("agrees with the row") if mark else tr("differs from the row")
        sign.setAccessibleName(name)
        sign.setToolTip(capitalize_first(name))
        line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
    shown = label(text, kind)
    line.addWidget(shown, stretch=1)
    return line


def _confidence_text(summary: CandidateSummary) -> str:
    if summary.confidence is None:
        return tr("no score")
    return tr("{score} confidence", score=percent(summary.confidence))


def _employer_text(summary: CandidateSummary) -> tuple[str, str]:
    if summary.has_employer is None:
        return tr("Employer's website unknown"), "muted"
    employer = summary.employer
    if employer is None:
        return tr("✗ No known employer uses this email domain"), "warn"
    if not employer.name:
        return tr("✓ Employer uses this email domain"), "good"
    if employer.is_main:
        return tr("✓ {company} uses this email domain", company=employer.name), "good"
    if employer.is_current:
        return tr("✓ Also works at {company}, the email's domain", company=employer.name), "good"
    return tr("✓ Worked at {company}, the email's domain", company=employer.name), "good"
