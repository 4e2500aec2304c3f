"""The match check, on invented pairs: who is accepted, who is flagged, and why."""

from collections import Counter
from typing import Any

import pytest

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.match_check.check import best_candidate, check_match
from desktop_app.domain.match_check.reasons import VERDICT_LABELS
from desktop_app.domain.match_check.row.context_role import ROLE_LABELS, ContextRole, RowContext
from desktop_app.domain.match_check.weighing import Verdict
from tests.support.identity_pairs import Pair, best, check, person, read_pairs

PAIRS = read_pairs()
EMAIL, LINK = IdentifierKind.BUSINESS_EMAIL, IdentifierKind.PROFILE_URL


def named(pair: Pair) -> str:
    return f"{pair['id']}-{pair['traps'][0]}-{pair['truth']}"


@pytest.mark.parametrize("pair", PAIRS, ids=named)
def test_that_an_invented_pair_gets_the_verdict_of_a_careful_reader(pair: Pair) -> None:
    verdict = check(pair).verdict
    if pair["truth"] == "same":
        assert verdict >= Verdict.PLAUSIBLE
    elif pair["truth"] == "different":
        assert verdict <= Verdict.DOUBTFUL
    else:
        assert verdict not in {Verdict.STRONG, Verdict.CONTRADICTS}


def test_that_most_wrong_people_contradict_and_most_right_ones_are_strong() -> None:
    found = Counter((pair["truth"], check(pair).verdict) for pair in PAIRS)
    wrong = sum(number for (truth, _), number in found.items() if truth == "different")
    right = sum(number for (truth, _), number in found.items() if truth == "same")
    # Many of the wrong ones are colleagues of the row's person, who are doubtful.
    assert found["different", Verdict.CONTRADICTS] / wrong >= 0.6
    assert found["same", Verdict.STRONG] / right >= 0.5
    assert found["same", Verdict.CONTRADICTS] == 0
    assert found["different", Verdict.STRONG] == 0


def test_that_the_person_of_the_row_is_the_best_candidate() -> None:
    assert all(best(pair) == 0 for pair in PAIRS if pair["truth"] == "same")


def verdict_on(context: RowContext, identifier: str, *people: Candidate) -> tuple[Verdict, str]:
    kind = EMAIL if "@" in identifier else LINK
    found = check_match(context, identifier, kind, people)
    return found.verdict, str(found.reason)


def test_that_another_name_is_told_with_both_names() -> None:
    found = Candidate(0.9, person("François Dubois", company="Beta", domain="beta.example"))
    row = RowContext(full_name="Jonas Haas", company="Acme")
    assert verdict_on(row, "j.haas@acme.example", found) == (
        Verdict.CONTRADICTS,
        (
            "Different name: the row says Jonas Haas, found François Dubois; "
            "another employer: the row says Acme, found Beta"
        ),
    )


def test_that_an_agreeing_employer_is_told_with_its_year() -> None:
    acme = person("Jonas Haas", company="Acme", domain="acme.example", since="2021-03-01")
    row = RowContext(full_name="Jonas Haas", company="Acme GmbH")
    assert verdict_on(row, "j.haas@acme.example", Candidate(0.9, acme)) == (
        Verdict.STRONG,
        "Same name; works at Acme since 2021",
    )


def test_that_a_move_is_told_with_both_employers() -> None:
    beta = person("Jonas Haas", company="Beta", since="2026-03-01", past=["Acme"])
    row = RowContext(full_name="Jonas Haas", company="Acme")
    assert verdict_on(row, "https://www.linkedin.com/in/jhaas", Candidate(1.0, beta)) == (
        Verdict.PLAUSIBLE,
        "Same name; employer moved: Acme → Beta, since 2026",
    )


def test_that_a_row_without_facts_has_nothing_to_compare() -> None:
    found = Candidate(0.9, person("Jonas Haas", company="Acme"))
    assert verdict_on(RowContext(), "https://www.linkedin.com/in/ACoAA84822", found) == (
        Verdict.NOTHING_TO_COMPARE,
        "The row has nothing to compare with this person",
    )


def test_that_a_namesake_of_another_employer_trade_and_town_contradicts() -> None:
    found = person("Jonas Haas", company="Dental", title="Dentist", city="Perth", country="AU")
    row = RowContext("Jonas Haas", company="Acme", job_title="CFO", city="Graz", country="AT")
    verdict, _ = verdict_on(row, "https://www.linkedin.com/in/jhaas", Candidate(1.0, found))
    assert verdict is Verdict.CONTRADICTS


def test_that_one_contradicting_side_fact_does_not_flag_a_namesake() -> None:
    found = person("Jonas Haas", company="Beta", title="CFO", city="Perth", country="AU")
    row = RowContext("Jonas Haas", company="Acme", job_title="CFO", city="Graz", country="AT")
    verdict, _ = verdict_on(row, "https://www.linkedin.com/in/jhaas", Candidate(1.0, found))
    assert verdict is Verdict.PLAUSIBLE


def test_that_a_candidate_with_an_equal_score_and_name_makes_a_match_doubtful() -> None:
    people = [
        Candidate(0.88, person("Chen Wei", company="Ninesong", title="Tester")),
        Candidate(0.88, person("Wei Chen", company="Ninesong", title="Sales Lead")),
    ]
    verdict, reason = verdict_on(RowContext("Chen Wei", company="Ninesong"), "x@y.example", *people)
    assert verdict is Verdict.DOUBTFUL
    assert reason.startswith("Another candidate fits as well or better: Wei Chen")


def test_that_the_candidate_with_the_rows_name_is_best_whatever_its_score() -> None:
    people = [
        Candidate(0.97, person("Elaine Stopford", company="Larkhill", title="HR")),
        Candidate(0.61, person("Edwin Stopford", company="Larkhill", title="Agronomist")),
    ]
    row = RowContext("Edwin Stopford", company="Larkhill")
    assert best_candidate(row, "e.stopford@larkhill.example", EMAIL, people) == 1


def test_that_no_candidate_is_best_if_all_contradict_the_row() -> None:
    people = [Candidate(0.97, person("Elaine Stopford", company="Larkhill", title="HR"))]
    row = RowContext("Marek Novak", company="Acme")
    assert best_candidate(row, "m.novak@acme.example", EMAIL, people) is None


def test_that_every_verdict_and_role_has_words_for_the_user() -> None:
    assert set(VERDICT_LABELS) == set(Verdict)
    assert set(ROLE_LABELS) == set(ContextRole)


def test_that_a_company_in_the_name_column_is_no_other_person() -> None:
    found = person("Karin Dierkson", company="Wollwerk Eppendorf", title="Inhaberin")
    row = RowContext("Wollwerk Eppendorf", job_title="Inhaberin")
    verdict, reason = verdict_on(row, "k.dierkson@wollwerk-eppendorf.de", Candidate(0.9, found))
    assert verdict is Verdict.PLAUSIBLE
    assert "the row says" not in reason


@pytest.mark.parametrize(
    ("row", "found", "reason"),
    [
        (
            RowContext("Kim Lohse", salutation="Frau"),
            person("Kim Lohse", headline="Buyer | he/him"),
            (
                "Same name, but another form of address: the row says Frau Kim Lohse,"
                " found Kim Lohse (he/him)"
            ),
        ),
        (
            RowContext("Walter Hodgkiss Sr."),
            person("Walter Hodgkiss Jr."),
            (
                "Same name, but another generation: the row says Walter Hodgkiss Sr.,"
                " found Walter Hodgkiss Jr."
            ),
        ),
        (
            RowContext("小畑健"),
            person("Takeshi Obata"),
            "The names cannot be compared: the row says 小畑健, found Takeshi Obata",
        ),
        (
            RowContext("Anna\nBerg", job_title="Dentist"),
            person("Anna Berg", title="Lawyer"),
            "Same name; another job: the row says Dentist, found Lawyer",
        ),
        (
            RowContext("Anna Berg", phone="+41 81 555"),
            person("Anna Berg", city="Lima", country="Peru"),
            "Same name; the phone number +41 81 555 is of another country than Lima, Peru",
        ),
        (
            RowContext("Anna Berg", company="Velora"),
            person("Anna Berg", headline="Baker at Velora"),
            "Same name; the headline names Velora",
        ),
        (
            RowContext("Anna Berg", company="ETH Zürich"),
            person("Anna Berg", company="Acme", school="ETH Zürich"),
            "Same name; studied at ETH Zürich",
        ),
    ],
)
def test_that_a_reason_says_what_was_compared(
    row: RowContext, found: dict[str, Any], reason: str
) -> None:
    link = "https://www.linkedin.com/in/ACoAA84822"
    assert verdict_on(row, link, Candidate(1.0, found))[1] == reason
