"""Unknown or denied fields are dropped and reported once, without a retry loop."""

from collections.abc import Iterable

import pytest

from tests.attacks.conftest import MATCHED, Program, Ran, links, quick_and_long
from tests.support.adversary import ENDPOINTS, Act, Exchange, endpoints, honest

ASKED = ("basic_profile", "experience", "skills")
CHOICE = ("--fields", ",".join(ASKED))
KNOWN = ("basic_profile", "education", "social_handles")


def refuse(status: int, error: object, bad: Iterable[str], said: str | None = None) -> Act:
    """Reject requests with a bad field; answer the others."""
    names = set(bad)

    async def act(exchange: Exchange) -> None:
        asked = {str(one).partition(".")[0] for one in exchange.asked.body.get("fields", [])}
        if asked & names:
            await exchange.reply(status, {"error": error}, x_credits_used=said)
        else:
            await honest(exchange)

    return act


def unknown(**rest: object) -> dict[str, object]:
    return {"type": "invalid_request", "message": "Unknown fields requested.", **rest}


def denied(names: Iterable[str], **rest: object) -> dict[str, object]:
    words = "Access denied to fields: " + ", ".join(names)
    return {"type": "permission_error", "message": words, **rest}


DROPS: dict[str, Act] = {
    "a list of lists": refuse(
        400, unknown(metadata=[{"available_fields": KNOWN}]), ("experience", "skills")
    ),
    "an object": refuse(
        400, unknown(metadata={"available_fields": KNOWN}), ("experience", "skills")
    ),
    "beside the message": refuse(400, unknown(available_fields=KNOWN), ("experience", "skills")),
    "single fields": refuse(
        400,
        unknown(metadata=[{"available_fields": ["basic_profile.name", "basic_profile.headline"]}]),
        ("experience", "skills"),
    ),
    "status 422": refuse(
        422, unknown(metadata=[{"available_fields": KNOWN}]), ("experience", "skills")
    ),
    "named in the message": refuse(
        400,
        {"type": "invalid_request", "message": "Unknown field: skills"},
        ("skills",),
    ),
    "0 credits said": refuse(
        400, unknown(metadata=[{"available_fields": KNOWN}]), ("experience", "skills"), "0"
    ),
    "denied in words": refuse(403, denied(["experience", "skills"]), ("experience", "skills")),
    "denied in a list": refuse(
        403,
        {"message": "No.", "metadata": [{"denied_fields": ["experience", "skills"]}]},
        ("experience", "skills"),
    ),
    "denied one below": refuse(403, denied(["skills.professional_network_skills"]), ("skills",)),
}


@pytest.mark.parametrize(
    "form",
    quick_and_long(
        DROPS, ("a list of lists", "an object", "named in the message", "denied in a list")
    ),
)
def test_that_rejected_fields_are_dropped_and_reported_once(program: Program, form: str) -> None:
    program.adversary.enrich = DROPS[form]
    program.write(links(60))
    ran = program.run(*CHOICE)

    assert ran.code == 0
    assert ran.statuses == {MATCHED}
    assert sum("skills" in line for line in ran.err.splitlines()) == 1
    assert len(program.adversary.ledger.enrichments) <= 6
    assert program.run(*CHOICE).summary["requests"] == 0


async def refuse_one_more(exchange: Exchange) -> None:
    """Deny the last requested field, whatever it is."""
    await exchange.reply(403, {"error": denied(exchange.asked.body["fields"][-1:])})


ENDS: dict[str, Act] = {
    "everything is available": refuse(
        400, unknown(metadata=[{"available_fields": [*ASKED, *KNOWN]}]), ASKED
    ),
    "nothing is available": refuse(400, unknown(metadata=[{"available_fields": []}]), ASKED),
    "no requested field is available": refuse(
        400, unknown(metadata=[{"available_fields": ["honors"]}]), ASKED
    ),
    "odd names are available": refuse(
        400, unknown(metadata=[{"available_fields": [None, 1, {}, [], "", "."]}]), ASKED
    ),
    "another field is denied": refuse(403, denied(["honors"]), ASKED),
    "no field is denied": refuse(403, denied([""]), ASKED),
    "one more every time": refuse_one_more,
}


@pytest.mark.parametrize(
    "form",
    quick_and_long(
        ENDS, ("everything is available", "nothing is available", "one more every time")
    ),
)
def test_that_a_refusal_without_end_ends(program: Program, form: str) -> None:
    program.adversary.enrich = ENDS[form]
    program.write(links(3))
    ran = program.run(*CHOICE)

    assert ran.code in {4, 6}
    assert ran.summary["not_run"] == 3
    assert len(program.adversary.ledger.enrichments) <= 5


def test_that_an_unknown_field_that_cost_something_is_in_doubt(program: Program) -> None:
    async def act(exchange: Exchange) -> None:
        exchange.charge()
        error = unknown(metadata=[{"available_fields": KNOWN}])
        await exchange.reply(400, {"error": error}, x_credits_used="3")

    program.adversary.enrich = act
    program.write(links(3))
    ran = program.run(*CHOICE)

    assert (ran.code, ran.summary["in_doubt"], ran.summary["credits_charged"]) == (7, 3, 3)
    assert len(program.adversary.ledger.enrichments) == 1


def warned(program: Program, listed: object, choice: str) -> Ran:
    async def act(exchange: Exchange) -> None:
        await exchange.reply(200, listed)

    program.adversary.pages[ENDPOINTS] = act
    program.write(links(3))
    ran = program.run("--fields", choice, "--dry-run")
    assert program.adversary.ledger.enrichments == []
    return ran


@pytest.mark.parametrize("name", ["contact.phone_numbers", "dev_platform_profiles", "skills"])
def test_that_a_field_that_the_account_does_not_list_is_warned_of_before(
    program: Program, name: str
) -> None:
    listed = endpoints(15, ("basic_profile", "experience"))

    assert name.partition(".")[0] in warned(program, listed, f"basic_profile,{name}").err


def test_that_an_account_that_lists_everything_warns_of_nothing(program: Program) -> None:
    listed = endpoints(15, ("basic_profile", "experience", "skills"))

    assert "skills" not in warned(program, listed, "basic_profile,skills").err
