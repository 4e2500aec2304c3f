"""A job title in other words is the same; a promotion or another trade is a new one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.match_check.facts.same_titles import is_same_title

SAME = [
    ("VP Sales", "Vice President, Sales"),
    ("V.P. Sales", "Vice President of Sales"),
    ("Sr. Sales Manager", "Senior Sales Manager"),
    ("CEO", "Chief Executive Officer"),
    ("Founder & CEO", "CEO"),
    ("CTO / Co-Founder", "CTO"),
    ("Geschäftsführer", "CEO"),
    ("Geschäftsführerin", "Managing Director"),
    ("Directeur général", "Managing Director"),
    ("Directeur commercial", "Sales Director"),
    ("Vertriebsleiter", "Head of Sales"),
    ("Vertriebsleiterin", "Vertriebsleiter"),
    ("Software Developer", "Softwareentwickler"),
    ("Entwickler (m/w/d)", "Developer"),
    ("Account Manager*in", "account manager"),
    ("Sales Manager at Acme", "Sales Manager"),
    ("Head of Sales | Acme", "Head of Sales"),
    ("Sales Manager, EMEA", "Sales Manager"),
    ("Director", "Director of Finance"),
]
NEW = [
    ("Sales Manager", "Head of Sales"),
    ("Sales Manager", "Senior Sales Manager"),
    ("Sales Manager", "Regional Sales Manager"),
    ("Vice President, Sales", "Vice President, Marketing"),
    ("Accountant", "Controller"),
    ("Brand Manager", "Marketing Manager"),
    ("Marketing Coordinator", "Head of Marketing"),
    ("Account Manager", "Customer Success Manager"),
    ("Marketing Manager", "Sales and Marketing Manager"),
    ("Junior Developer", "Developer"),
    ("Engineer", "Engineer II"),
    ("Vertriebsmitarbeiter", "Vertriebsleiter"),
    ("Director", "Managing Director"),
    ("CEO", "Chairman"),
]
TITLES = sorted({title for pair in (*SAME, *NEW) for title in pair})


@pytest.mark.parametrize(("one", "other"), SAME)
def test_that_one_job_in_other_words_is_the_same(one: str, other: str) -> None:
    assert is_same_title(one, other)


@pytest.mark.parametrize(("one", "other"), NEW)
def test_that_another_rank_or_trade_is_a_new_job(one: str, other: str) -> None:
    assert not is_same_title(one, other)


@given(st.sampled_from(TITLES), st.sampled_from(TITLES))
def test_that_order_and_case_do_not_matter(one: str, other: str) -> None:
    assert is_same_title(one, other) == is_same_title(other, one)
    assert is_same_title(one, other) == is_same_title(one.upper(), other.lower())
    assert is_same_title(one, f"  {one.lower()} ")
