"""The weighing tables, for every combination of evidence."""

from dataclasses import fields, replace
from itertools import product
from typing import Any

from desktop_app.domain.match_check.employers.employer_match import EmployerRelation
from desktop_app.domain.match_check.evidence import Evidence
from desktop_app.domain.match_check.facts.places import PlaceRelation
from desktop_app.domain.match_check.facts.titles import TitleRelation
from desktop_app.domain.match_check.names.name_match import NameRelation
from desktop_app.domain.match_check.names.spelled_names import Spelling
from desktop_app.domain.match_check.weighing import Verdict, weigh

VALUES: dict[str, list[Any]] = {
    "name": list(NameRelation),
    "identifier": list(Spelling),
    "is_row_name_spelled": [False, True],
    "is_row_name_addressed": [False, True],
    "employer": list(EmployerRelation),
    "title": list(TitleRelation),
    "place": list(PlaceRelation),
}
ALL = [Evidence(**dict(zip(VALUES, values, strict=True))) for values in product(*VALUES.values())]


KNOWN_NAMES = [relation for relation in NameRelation if relation is not NameRelation.UNKNOWN]
AGREEING_NAMES = [relation for relation in NameRelation if relation >= NameRelation.PARTIAL]


def improved(evidence: Evidence, name: str) -> list[Evidence]:
    """Return the evidence with one fact a step better; a missing name with an agreeing one."""
    value, values = getattr(evidence, name), VALUES[name]
    if value is NameRelation.UNKNOWN:
        return [replace(evidence, name=relation) for relation in AGREEING_NAMES]
    if name == "name":
        values = KNOWN_NAMES
    at = values.index(value) + 1
    return [replace(evidence, **{name: one}) for one in values[at : at + 1]]


def test_that_every_fact_of_the_evidence_is_tried() -> None:
    assert [field.name for field in fields(Evidence)] == list(VALUES)


def test_that_a_better_fact_never_lowers_a_verdict() -> None:
    lowered = [
        (evidence, name)
        for evidence in ALL
        for name in VALUES
        if not evidence.is_silent
        for better in improved(evidence, name)
        if weigh(better) < weigh(evidence)
    ]
    assert lowered == []


def test_that_silent_evidence_with_an_agreeing_fact_is_not_lower() -> None:
    silent = Evidence()
    agreeing = (
        replace(silent, name=NameRelation.SAME),
        replace(silent, identifier=Spelling.FULL),
        replace(silent, employer=EmployerRelation.CURRENT),
        replace(silent, title=TitleRelation.SAME),
        replace(silent, place=PlaceRelation.SAME_CITY),
    )
    assert weigh(silent) is Verdict.NOTHING_TO_COMPARE
    assert all(weigh(evidence) > Verdict.NOTHING_TO_COMPARE for evidence in agreeing)


def test_that_a_name_alone_is_never_strong() -> None:
    assert all(
        weigh(evidence) < Verdict.STRONG
        for evidence in ALL
        if evidence.employer <= EmployerRelation.UNKNOWN
    )


def test_that_conflicting_names_are_never_strong() -> None:
    assert all(
        weigh(evidence) < Verdict.STRONG for evidence in ALL if evidence.name < NameRelation.UNKNOWN
    )


def test_that_a_relative_or_colleague_with_the_same_job_and_city_is_doubtful() -> None:
    colleague = Evidence(
        employer=EmployerRelation.CURRENT,
        title=TitleRelation.SAME,
        place=PlaceRelation.SAME_CITY,
    )
    for name in (NameRelation.OTHER_GIVEN, NameRelation.FAMILY_ONLY):
        assert weigh(replace(colleague, name=name)) is Verdict.DOUBTFUL
    assert weigh(replace(colleague, identifier=Spelling.CONTRARY)) is Verdict.DOUBTFUL
    kept = replace(colleague, name=NameRelation.FAMILY_ONLY, is_row_name_spelled=True)
    assert weigh(kept) is Verdict.PLAUSIBLE
