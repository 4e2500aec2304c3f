"""Marks for the facts of a person that count in the verdict: they agree with the row, or differ."""

from dataclasses import dataclass

from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.employers.employer_match import EmployerRelation
from desktop_app.domain.match_check.evidence import Comparison, Row, compare
from desktop_app.domain.match_check.facts.places import PlaceRelation
from desktop_app.domain.match_check.facts.titles import TitleRelation
from desktop_app.domain.match_check.names.name_match import NameRelation
from desktop_app.domain.match_check.names.spelled_names import Spelling
from desktop_app.domain.match_check.row.context_role import RowContext


@dataclass(frozen=True, slots=True)
class FactMarks:
    """Marks of facts: True if one agrees with the row, False if it differs.

    None: the fact was not compared, or decides nothing.

    Attributes:
        name: The name; without one in the row, whether the email or link spells it.
        employer: The current employer. An earlier one neither agrees nor differs.
        title: The job title.
        place: The location.
    """

    name: bool | None = None
    employer: bool | None = None
    title: bool | None = None
    place: bool | None = None


_EMPLOYERS = {EmployerRelation.CONFLICT: False, EmployerRelation.CURRENT: True}
_TITLES = {TitleRelation.OTHER_TRADE: False, TitleRelation.SAME: True}
_PLACES = {PlaceRelation.ELSEWHERE: False, PlaceRelation.SAME_CITY: True}
_SPELLINGS = {Spelling.CONTRARY: False, Spelling.INITIALS: True, Spelling.FULL: True}


def mark_facts(
    context: RowContext, identifier: str, kind: IdentifierKind, person: Person
) -> FactMarks:
    """Return the marks of one person's facts, from the same evidence as the verdict.

    Args:
        context: What the row says about its person.
        identifier: The email or link that was looked up.
        kind: The kind of the identifier.
        person: The service's `person_data`.
    """
    comparison = compare(Row(context, identifier, kind), person)
    evidence = comparison.evidence
    return FactMarks(
        _name_mark(comparison),
        _EMPLOYERS.get(evidence.employer),
        _TITLES.get(evidence.title),
        _PLACES.get(evidence.place),
    )


def _name_mark(comparison: Comparison) -> bool | None:
    if comparison.name is NameRelation.UNKNOWN:
        return _SPELLINGS.get(comparison.evidence.identifier)
    return comparison.name > NameRelation.UNKNOWN
