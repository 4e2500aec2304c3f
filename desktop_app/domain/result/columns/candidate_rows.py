"""The Candidates sheet: one row for each person whom a lookup may belong to, with the verdict."""

from collections.abc import Iterator

from desktop_app.domain.answers.candidate_summary import summarize_candidate
from desktop_app.domain.answers.match_verdict import MatchJudge, verdict_text
from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn

CANDIDATES_SHEET = "Candidates"
CANDIDATE_COLUMNS = (
    NewColumn("Row", "", CellKind.NUMBER, "The row of the person in the first sheet."),
    NewColumn("Rank", "", CellKind.NUMBER, "1 has the best score."),
    NewColumn("Match confidence", "", CellKind.SCORE, "0 to 1: how sure the service is."),
    NewColumn("Full name", "", CellKind.TEXT, "The candidate."),
    NewColumn("Job title", "", CellKind.TEXT, "In the current role."),
    NewColumn("Company", "", CellKind.TEXT, "In the current role."),
    NewColumn("LinkedIn profile", "", CellKind.LINK, "The candidate's profile."),
    NewColumn("Match check", "", CellKind.TEXT, "How well the candidate agrees with the row."),
    NewColumn("Why", "", CellKind.LONG_TEXT, "The facts that agree, and those that do not."),
)


def candidate_rows(
    number: int, judge: MatchJudge, candidates: tuple[Candidate, ...]
) -> Iterator[tuple[NewCell, ...]]:
    """Yield one row per candidate of a match, best score first.

    Args:
        number: The number of the source row, from 1.
        judge: The rules of the lookup; without the match check, the last two cells are empty.
        candidates: The candidates.
    """
    checks = judge.check_all(candidates)
    for at, candidate in enumerate(candidates):
        summary = summarize_candidate(candidate, judge.key.title)
        check = checks[at] if checks else None
        yield (
            number,
            at + 1,
            candidate.confidence,
            summary.name or None,
            summary.title or None,
            summary.company or None,
            summary.link or None,
            None if check is None else verdict_text(check),
            None if check is None else str(check.reason),
        )
