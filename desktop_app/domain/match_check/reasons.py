"""Reasons of a verdict in words, for the user: the name first, then the other facts."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.match_check.employers.employer_match import EmployerRelation, Employment
from desktop_app.domain.match_check.evidence import Comparison
from desktop_app.domain.match_check.facts.places import PlaceRelation
from desktop_app.domain.match_check.facts.titles import TitleRelation
from desktop_app.domain.match_check.names.name_cells import combine
from desktop_app.domain.match_check.names.name_match import NameRelation
from desktop_app.domain.match_check.names.spelled_names import Spelling
from desktop_app.domain.match_check.profile import Profile
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.messages import NOTHING, Message, fill_template, joined

_LONGEST = 60
_YEAR = re.compile(r"(?:19|20)\d\d")

VERDICT_LABELS = {
    Verdict.STRONG: Message("strong"),
    Verdict.PLAUSIBLE: Message("plausible"),
    Verdict.DOUBTFUL: Message("doubtful"),
    Verdict.CONTRADICTS: Message("contradicts"),
    Verdict.NOTHING_TO_COMPARE: Message("nothing to compare"),
}
"""Words for the verdicts, for the user."""

_NAMES = {
    NameRelation.DIFFERENT: Message("Different name: the row says {row}, found {found}"),
    NameRelation.OTHER_GIVEN: Message(
        "Another person with the same last name: the row says {row}, found {found}"
    ),
    NameRelation.FAMILY_ONLY: Message("Different first name: the row says {row}, found {found}"),
    NameRelation.GIVEN_ONLY: Message("Different last name: the row says {row}, found {found}"),
    NameRelation.SIMILAR: Message("Similar name: the row says {row}, found {found}"),
    NameRelation.PARTIAL: Message("Part of the name agrees: the row says {row}, found {found}"),
    NameRelation.TURNED: Message(
        "First and last name are swapped: the row says {row}, found {found}"
    ),
    NameRelation.LOOSE: Message("Name in another form: the row says {row}, found {found}"),
    NameRelation.SAME: Message("Same name"),
}
_ADDRESSES = {
    Spelling.CONTRARY: Message("The email does not fit the name {found}"),
    Spelling.GIVEN: Message("The email fits part of the name {found}"),
    Spelling.INITIALS: Message("The email fits the name {found}"),
    Spelling.FULL: Message("The email fits the name {found}"),
}
_LINK_CONTRARY = Message("The link does not fit the name {found}")
_NOT_COMPARABLE = Message("The names cannot be compared: the row says {row}, found {found}")
_ELSEWHERE = Message("another place: the row says {row}, found {found}")
_PHONE_ELSEWHERE = Message("the phone number {row} is of another country than {found}")
_OTHER_SEX = Message("Same name, but another form of address: the row says {row}, found {found}")
_OTHER_GENERATION = Message("Same name, but another generation: the row says {row}, found {found}")
_SAME_TITLE, _SAME_CITY = Message("same job title"), Message("same city")


def explain(context: RowContext, kind: IdentifierKind, comparison: Comparison) -> Message:
    """Return the reason of a verdict on one person.

    Args:
        context: What the row says about its person.
        kind: The kind of the identifier.
        comparison: The evidence.
    """
    reasons = (
        _name_reason(context, kind, comparison),
        _employer_reason(comparison),
        *_side_reasons(context, comparison),
    )
    found = joined(reasons, "; ")
    return found or Message("The row has nothing to compare with this person")


def rival_reason(names: Sequence[str]) -> Message:
    """Return the reason that other candidates fit at least as well."""
    return Message(
        "Another candidate fits as well or better: {names}", names=", ".join(map(_short, names))
    )


def _name_reason(context: RowContext, kind: IdentifierKind, comparison: Comparison) -> Message:
    evidence, found = comparison.evidence, _short(comparison.profile.name)
    if comparison.name is NameRelation.SAME:
        return _NAMES[NameRelation.SAME]
    values = {"row": _short(context.shown_name), "found": found}
    if comparison.name is NameRelation.OTHER_GIVEN and (reason := _namesake(context, comparison)):
        return reason
    if comparison.name is not NameRelation.UNKNOWN:
        return fill_template(_NAMES[comparison.name].template, values)
    if evidence.identifier is Spelling.SILENT:
        is_told = bool(context.shown_name and found)
        return fill_template(_NOT_COMPARABLE.template, values) if is_told else NOTHING
    is_link = kind is IdentifierKind.PROFILE_URL
    message = _LINK_CONTRARY if is_link else _ADDRESSES[evidence.identifier]
    return fill_template(message.template, {"found": found})


def _namesake(context: RowContext, comparison: Comparison) -> Message:
    """Return the reason for two people of one name: woman and man, or father and son."""
    mine = combine(context.given_name, context.family_name, context.full_name, context.salutation)[
        :1
    ]
    theirs = comparison.profile.names[:1]
    if not (mine and theirs and mine[0].words == theirs[0].words):
        return NOTHING
    found = comparison.profile.name
    if mine[0].generation != theirs[0].generation:
        values = {"row": _short(context.shown_name), "found": _short(found)}
        return fill_template(_OTHER_GENERATION.template, values)
    address = comparison.profile.address
    row = " ".join(filter(None, (context.salutation, context.shown_name)))
    values = {"row": _short(row), "found": _short(f"{found} ({address})" if address else found)}
    return fill_template(_OTHER_SEX.template, values)


def _employer_reason(comparison: Comparison) -> Message:
    """Return the sentence on the employer: works there, worked there, or is not known there."""
    row, employment = _short(comparison.employer.text), comparison.employment
    newest = next((one for one in comparison.profile.current if one.name), None)
    match comparison.evidence.employer:
        case EmployerRelation.CURRENT:
            return _works_at(employment, row)
        case EmployerRelation.PAST:
            return _was_at(employment, newest, comparison.profile)
        case EmployerRelation.CONFLICT:
            return _another_employer(newest, row)
        case EmployerRelation.UNKNOWN:
            return NOTHING


def _works_at(employment: Employment | None, row: str) -> Message:
    company = _short(employment.name) if employment and employment.name else row
    if employment and (year := _year(employment.since)):
        return Message("works at {company} since {year}", company=company, year=year)
    return Message("works at {company}", company=company)


def _was_at(old: Employment | None, newest: Employment | None, profile: Profile) -> Message:
    company = "" if old is None else _short(old.name or next(iter(old.domains), ""))
    if old in profile.schools:
        return Message("studied at {school}", school=company)
    if old in profile.in_headline:
        return Message("the headline names {company}", company=company)
    if newest is None:
        return Message("was at {company}", company=company)
    new = _short(newest.name)
    if year := _year(newest.since):
        return Message(
            "employer moved: {old} → {new}, since {year}", old=company, new=new, year=year
        )
    return Message("employer moved: {old} → {new}", old=company, new=new)


def _another_employer(newest: Employment | None, row: str) -> Message:
    if newest is None:
        return Message("no known employer is {row}", row=row)
    return Message(
        "another employer: the row says {row}, found {found}", row=row, found=_short(newest.name)
    )


def _short(text: str) -> str:
    """Return a text of the sheet or profile, cut to what a reason has room for."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _year(date: str) -> str:
    found = _YEAR.search(date)
    return found[0] if found else ""


def _side_reasons(context: RowContext, comparison: Comparison) -> Iterator[Message]:
    evidence, profile = comparison.evidence, comparison.profile
    if evidence.title is TitleRelation.SAME:
        yield _SAME_TITLE
    elif evidence.title is TitleRelation.OTHER_TRADE:
        title = _short(next(iter(profile.titles), ""))
        yield Message(
            "another job: the row says {row}, found {found}",
            row=_short(context.job_title),
            found=title,
        )
    if evidence.place is PlaceRelation.SAME_CITY:
        yield _SAME_CITY
    elif evidence.place is PlaceRelation.ELSEWHERE:
        place = ", ".join(filter(None, (context.city, context.country)))
        template = _ELSEWHERE if place else _PHONE_ELSEWHERE
        values = {"row": _short(place or context.phone), "found": _short(profile.location)}
        yield fill_template(template.template, values)
    if evidence.name <= NameRelation.GIVEN_ONLY and evidence.is_row_name_spelled:
        yield Message("the profile link fits the name in the row")
