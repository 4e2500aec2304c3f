"""Products beyond Person Enrich under attack: never paid twice, nothing paid for is lost."""

import pytest

from tests.attacks.conftest import MATCHED, Program, quick_and_long
from tests.support.hostile_products import FORMS, PRODUCTS

QUICK = {"lost", "doubled", "somebody else", "402 midway"}
KEEPING = {"doubled", "402 midway", "403 midway", "429"}
"""Forms whose paid answers are complete."""


@pytest.mark.parametrize("form", quick_and_long(FORMS, QUICK))
@pytest.mark.parametrize("name", PRODUCTS)
def test_that_no_answer_of_a_product_costs_twice_or_more_than_the_budget(
    program: Program, name: str, form: str
) -> None:
    product, service = PRODUCTS[name], program.adversary
    product.attack(service, FORMS[form]())
    program.source.write_text(product.source + "\n", encoding="utf-8")
    ran = program.run(*product.options, "--budget", str(product.budget))
    spent = service.ledger.credits

    assert spent <= product.budget
    assert ran.summary["credits_charged"] <= spent + 1e-6
    again = program.run(*product.options)
    assert service.ledger.charged_twice() == []
    sold = [key for key, _ in service.ledger.charges if key.startswith(product.path)]
    shown = [row for row in again.rows if is_shown(name, row)]
    if form in KEEPING:
        assert len(shown) == len(sold), "everything that was paid for is in the result"
    elif form == "cut off":
        assert len(shown) <= len(sold), "the complete part of an answer is used"
    elif form != "somebody else":
        assert not shown
        assert again.code in {6, 7} or name == "contact"  # whose doubts are notes on found people
    assert not any("Some Body" in row["Full name"] for row in shown)


def is_shown(name: str, row: dict[str, str]) -> bool:
    """Tell whether a row shows what a product has sold."""
    if name == "contact":
        return bool(row["Phone"])
    return row["Enrichment status"] == MATCHED
