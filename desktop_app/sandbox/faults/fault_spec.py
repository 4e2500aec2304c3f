"""Fault specs: named scenarios, combined in one string.

"busy+slow" applies both; "garbled:0.2" affects one request in five; "slow@0.5" delays by half a
second; "key-revoked@10:1" sets amount and chance. The same seed gives the same faults.
"""

import math
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any

from desktop_app.sandbox.faults.effects import NO_EFFECT, Effect, RequestContext
from desktop_app.sandbox.faults.scenarios import SCENARIOS


@dataclass(frozen=True, slots=True)
class ActiveScenario:
    """One scenario of a fault spec.

    Attributes:
        name: Name of the scenario.
        chance: Fraction of the requests that it affects.
        amount: Argument of the scenario.
    """

    name: str
    chance: float
    amount: float


@dataclass(frozen=True, slots=True)
class FaultSpec:
    """The active scenarios."""

    scenarios: tuple[ActiveScenario, ...]

    def effect(self, context: RequestContext, rng: random.Random) -> Effect:
        """Return the combined effect on one request."""
        applied = [one for one in self.scenarios if rng.random() < one.chance]
        effects = (SCENARIOS[one.name].handler(context, rng, one.amount) for one in applied)
        return reduce(_combine, effects, NO_EFFECT)


@lru_cache(maxsize=256)
def parse_fault_spec(text: str) -> FaultSpec:
    """Parse a fault spec such as "busy:0.5+slow@2".

    Raises:
        ValueError: A scenario is unknown, a chance is not between 0 and 1, or an amount is not a
            non-negative number.
    """
    return FaultSpec(
        tuple(_parse_scenario(piece.strip()) for piece in text.split("+") if piece.strip())
    )


def _parse_scenario(piece: str) -> ActiveScenario:
    name_and_amount, _, chance = piece.partition(":")
    name, _, amount = name_and_amount.partition("@")
    scenario = SCENARIOS.get(name)
    if scenario is None:
        raise ValueError(f'unknown fault "{name}"; choose from {", ".join(sorted(SCENARIOS))}')
    if amount and not scenario.amount:
        raise ValueError(f'"{name}" takes no amount')
    return ActiveScenario(
        name,
        _number(chance, scenario.chance, maximum=1, what=f'the chance of "{name}"'),
        _number(amount, scenario.amount, maximum=1e6, what=f'the amount of "{name}"'),
    )


def _number(text: str, default: float, *, maximum: float, what: str) -> float:
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= maximum:
        raise ValueError(f"{what} must be between 0 and {maximum:g}")
    return number


def _combine(first: Effect, second: Effect) -> Effect:
    """Combine two effects: delays add up, changes are chained, the first refusal wins."""
    return Effect(
        delay_s=first.delay_s + second.delay_s,
        refusal=first.refusal or second.refusal,
        cut=first.cut or second.cut,
        hidden_endpoints=first.hidden_endpoints | second.hidden_endpoints,
        granted_fields=first.granted_fields | second.granted_fields,
        job={**first.job, **second.job},
        mutate_response=_chain(
            step for step in (first.mutate_response, second.mutate_response) if step is not None
        ),
        corrupt_body=_chain(
            step for step in (first.corrupt_body, second.corrupt_body) if step is not None
        ),
    )


def _chain(steps: Iterable[Callable[[Any], Any]]) -> Callable[[Any], Any] | None:
    listed = tuple(steps)
    if not listed:
        return None
    return lambda answer: reduce(lambda value, step: step(value), listed, answer)
