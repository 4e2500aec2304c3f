"""The weighing: which verdict a row's evidence on one person leads to.

Two tables are the whole rule. A line is the relation of the names (or, without a name in the row,
how far the address spells the person's name); a column is the relation of the employers. The five
letters of a cell are verdicts by the side facts, from two against to two in favour. To the right
and downwards no verdict is lower, and neither is it within a cell: agreement never harms.
"""

from enum import IntEnum

from desktop_app.domain.match_check.employers.employer_match import EmployerRelation
from desktop_app.domain.match_check.evidence import Evidence
from desktop_app.domain.match_check.facts.places import PlaceRelation
from desktop_app.domain.match_check.facts.titles import TitleRelation
from desktop_app.domain.match_check.names.name_match import NameRelation
from desktop_app.domain.match_check.names.spelled_names import Spelling


class Verdict(IntEnum):
    """Agreement of a person with a row, ascending."""

    CONTRADICTS = 0
    DOUBTFUL = 1
    NOTHING_TO_COMPARE = 2
    PLAUSIBLE = 3
    STRONG = 4


_LETTERS = {
    "c": Verdict.CONTRADICTS,
    "d": Verdict.DOUBTFUL,
    "p": Verdict.PLAUSIBLE,
    "s": Verdict.STRONG,
}

#       employer:              conflict  unknown  past     current
_BY_NAME = {
    NameRelation.DIFFERENT:   ("ccccc", "ccccd", "cccdd", "cccdd"),
    NameRelation.OTHER_GIVEN: ("ccccd", "cccdd", "ccddd", "ccddp"),
    NameRelation.FAMILY_ONLY: ("ccccd", "ccddd", "cdddd", "cdddp"),
    NameRelation.GIVEN_ONLY:  ("cccdd", "ccddd", "cdddp", "cdddp"),
    NameRelation.SIMILAR:     ("cdddp", "dddpp", "ddppp", "ddppp"),
    NameRelation.PARTIAL:     ("cddpp", "ddppp", "dpppp", "dpppp"),
    NameRelation.TURNED:      ("cddpp", "dpppp", "ppppp", "pppss"),
    NameRelation.LOOSE:       ("cdppp", "dpppp", "ppppp", "pppss"),
    NameRelation.SAME:        ("cdppp", "dpppp", "ppppp", "ppsss"),
}  # fmt: skip

_BY_IDENTIFIER = {
    Spelling.CONTRARY:        ("cccdd", "ccddd", "cdddd", "cdddp"),
    Spelling.SILENT:          ("cdddp", "ddppp", "ddppp", "dpppp"),
    Spelling.GIVEN:           ("cdddp", "ddppp", "dpppp", "dpppp"),
    Spelling.INITIALS:        ("cddpp", "dpppp", "dpppp", "dpppp"),
    Spelling.FULL:            ("cddpp", "dpppp", "dpppp", "ppppp"),
}  # fmt: skip

_TITLES = {TitleRelation.OTHER_TRADE: -1, TitleRelation.SAME: 1}
_PLACES = {PlaceRelation.ELSEWHERE: -1, PlaceRelation.SAME_CITY: 1}
_RELATIVES = frozenset({NameRelation.OTHER_GIVEN, NameRelation.FAMILY_ONLY})
_MOST = 2
_KEPT_IN_LINK = 3


def weigh(evidence: Evidence) -> Verdict:
    """Return the verdict on one person, without regard to other candidates."""
    if evidence.is_silent:
        return Verdict.NOTHING_TO_COMPARE
    balance = max(-_MOST, min(_MOST, _side_facts(evidence)))
    if evidence.name is NameRelation.UNKNOWN:
        cells = _BY_IDENTIFIER[evidence.identifier]
    else:
        cells = _BY_NAME[evidence.name]
    return _LETTERS[cells[evidence.employer][balance + _MOST]]


def _side_facts(evidence: Evidence) -> int:
    """Return the balance of title, place and spelled names.

    A spelled name adds to a half agreement of names, unless the employer contradicts. A colleague
    or relative can have the same job in the same city: both count as one fact.
    """
    balance = _TITLES.get(evidence.title, 0) + _PLACES.get(evidence.place, 0)
    if evidence.employer is EmployerRelation.CONFLICT:
        return balance
    if evidence.name in _RELATIVES or _is_addressed_to_another(evidence):
        balance = min(balance, 1)
    if evidence.name <= NameRelation.GIVEN_ONLY:
        # A changed surname: the profile link keeps the old one, or the address does.
        addressed = (
            evidence.is_row_name_addressed
            and evidence.title is TitleRelation.SAME
            and evidence.name is NameRelation.GIVEN_ONLY
        )
        return balance + (_KEPT_IN_LINK if evidence.is_row_name_spelled else addressed)
    if evidence.name in {NameRelation.SIMILAR, NameRelation.PARTIAL}:
        balance += evidence.is_row_name_spelled or evidence.identifier >= Spelling.INITIALS
    return balance


def _is_addressed_to_another(evidence: Evidence) -> bool:
    """Tell whether a row without a name has an address that spells another name."""
    is_contrary = evidence.identifier is Spelling.CONTRARY
    return is_contrary and evidence.name is NameRelation.UNKNOWN
