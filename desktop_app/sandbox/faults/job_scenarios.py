"""The fault scenarios of batch jobs; they affect submissions and polls, and no other request.

Source: contract/batch-live-contact.md sections 1, 3 and 7. What is unknown there is a scenario, so
that a client can be ready for each possibility.
"""

import random

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import NO_EFFECT, Cut, Effect, RequestContext
from desktop_app.sandbox.faults.scenario import FaultHandler, Scenario

_FAILED = typed_error("internal_error", "Something went wrong")


def _at_submission(effect: Effect) -> FaultHandler:
    def handler(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
        return effect if context.is_submission else NO_EFFECT

    return handler


def _poll_failed(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    return Effect(refusal=Refusal(503, _FAILED)) if context.is_poll else NO_EFFECT


def _job(name: str) -> FaultHandler:
    def handler(context: RequestContext, _rng: random.Random, amount: float) -> Effect:
        return Effect(job={name: amount}) if context.is_submission else NO_EFFECT

    return handler


JOB_SCENARIOS: dict[str, Scenario] = {
    "job-unsent": Scenario(
        "the submission is cut, and no job exists", _at_submission(Effect(cut=Cut.BEFORE))
    ),
    "job-lost": Scenario(
        "the submission is cut, and the job exists", _at_submission(Effect(cut=Cut.AFTER))
    ),
    "job-unanswered": Scenario(
        "the submission is never answered, and the job exists",
        _at_submission(Effect(cut=Cut.HANG)),
    ),
    "job-refused-500": Scenario(
        "500 for the submission, and no job exists",
        _at_submission(Effect(refusal=Refusal(500, _FAILED))),
    ),
    "job-lost-500": Scenario(
        "500 for the submission, and the job exists",
        _at_submission(Effect(refusal=Refusal(500, _FAILED, is_charged=True))),
    ),
    "job-accepted-202": Scenario("the submission is answered 202", _job("accepted-202")),
    "job-list-lag": Scenario(
        "the list of jobs shows the job after @ seconds", _job("list-lag"), amount=30
    ),
    "job-poll-error": Scenario("503 when the state is asked for", _poll_failed, chance=0.3),
    "job-slow": Scenario("the job takes @ seconds longer", _job("slow"), amount=60),
    "job-failed": Scenario("the job fails, nothing fulfilled, free", _job("failed")),
    "job-failed-part": Scenario(
        "the job fails with @ of the people fulfilled and charged", _job("failed-part"), amount=0.5
    ),
    "job-link-expired": Scenario(
        "the links of the first finished state are expired, later ones are not",
        _job("link-expired"),
    ),
    "job-download-broken": Scenario(
        "the first download of every file breaks", _job("download-broken")
    ),
    "job-parts": Scenario("@ parts, and download_url is all of them", _job("parts"), amount=3),
    "job-first-part": Scenario(
        "@ parts, and download_url is the first of them", _job("first-part"), amount=3
    ),
    "job-shells": Scenario("an empty line for everyone who is not found", _job("shells")),
    "job-other-slug": Scenario(
        "a line with somebody else for everyone who is not found", _job("other-slug")
    ),
    "job-doubled": Scenario("every line twice", _job("doubled")),
    "job-echo-changed": Scenario("identifiers in another form", _job("echo-changed")),
    "job-count-differs": Scenario(
        "entities_fulfilled is @ more than the lines", _job("count-differs"), amount=1
    ),
    "contact-envelope": Scenario(
        "contact lines in an envelope instead of flat", _job("contact-envelope")
    ),
}
