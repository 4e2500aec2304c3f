"""Options of the match check: the columns that say something about a person, and its mode."""

import argparse
from collections.abc import Mapping, Sequence

from desktop_app.domain.match_check.row.context_role import (
    COLUMN_OPTIONS,
    ROLE_LABELS,
    ContextColumns,
    ContextRole,
)
from desktop_app.domain.result.changes.option import WITH_SHEET
from desktop_app.domain.result.job_options import CandidateSheet
from desktop_app.domain.settings import MatchCheckMode, requested_mode

_WORDS = {
    "name_column": "the name; give it twice for first and last name",
    "company_column": "the employer",
    "domain_column": "the employer's website or domain",
    "title_column": "the job title",
    "city_column": "the city, or a whole location",
    "country_column": "the country",
    "phone_column": "the phone number",
}


def add_check_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the match check."""
    group = parser.add_argument_group(
        "match check",
        "Each match is compared with its row, on this computer only. The columns for it are"
        ' detected; name others, or "none" to switch one off.',
    )
    for name, words in _WORDS.items():
        option = f"--{name.replace('_', '-')}"
        group.add_argument(option, metavar="NAME", action="append", help=f"the column with {words}")
    group.add_argument(
        "--match-check",
        choices=[mode.value for mode in MatchCheckMode],
        help="mark matches to check: doubtful and contradicting ones (normal), all that are not"
        " strong (strict), or none: only show the verdicts (show, the default), or do not"
        " compare matches, except for the employer's domain (off)",
    )
    group.add_argument(
        "--candidates",
        choices=[one.value for one in CandidateSheet],
        default=CandidateSheet.BEST.value,
        help="add a sheet with the candidates of matches to check (review) or of all matches (all);"
        " best, the default, adds none",
    )

    group.add_argument(
        "--changes",
        metavar="WITH",
        nargs="?",
        const=WITH_SHEET,
        help="show what changed in company, title and email: against the row (sheet, the default),"
        " the earlier answers (run), or what was known on a day, such as 2026-08-02; sends nothing",
    )


def named_context(options: argparse.Namespace) -> Mapping[ContextRole, Sequence[str]]:
    """Return the named context columns by role, for `resolve_context`."""
    named = {role: vars(options)[name] for name, role in COLUMN_OPTIONS.items()}
    return {role: names for role, names in named.items() if names is not None}


def match_check_mode(options: argparse.Namespace, saved: MatchCheckMode | None) -> MatchCheckMode:
    """Return the mode of the options, or else the saved one; show, if neither asks for the check.

    An option that names a column to compare with, or wants the candidates, asks for it.
    """
    is_asked = bool(named_context(options)) or options.candidates != CandidateSheet.BEST.value
    return requested_mode(options.match_check, saved, is_asked=is_asked)


def context_json(columns: ContextColumns, headers: Sequence[str]) -> dict[str, list[str]]:
    """Return the headers of context columns by role."""
    return {role.value: [headers[at] for at in found] for role, found in columns.columns.items()}


def context_text(columns: ContextColumns, headers: Sequence[str]) -> str:
    """Return one sentence about the context columns; "" without any."""
    parts = [
        f"{ROLE_LABELS[role].lower()} " + " + ".join(f'"{headers[at]}"' for at in found)
        for role, found in columns.columns.items()
    ]
    return f"Compared with each match: {', '.join(parts)}." if parts else ""
