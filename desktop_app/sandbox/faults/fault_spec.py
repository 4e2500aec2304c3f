"""How the service behaves: named scenarios that can be combined.

"busy+slow" is both; "garbled:0.2" strikes one request in five; "slow@0.5" takes half a second,
"key-revoked@10:1" says both. The same seed is the same weather.
"""

import math
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any

from desktop_app.sandbox.faults.effects import CALM, Effect, RequestContext
from desktop_app.sandbox.faults.scenarios import SCENARIOS


@dataclass(frozen=True, slots=True)
class Part:
    """One scenario in force.

    Attributes:
        name: Of the scenario.
        chance: The part of the requests that it strikes.
        amount: What it is given.
    """

    name: str
    chance: float
    amount: float


@dataclass(frozen=True, slots=True)
class FaultSpec:
    """The scenarios in force."""

    parts: tuple[Part, ...]

    def effect(self, asked: RequestContext, rng: random.Random) -> Effect:
        """Return what becomes of one request."""
        applied = [part for part in self.parts if rng.random() < part.chance]
        effects = (SCENARIOS[part.name].handler(asked, rng, part.amount) for part in applied)
        return reduce(_both, effects, CALM)


@lru_cache(maxsize=256)
def parse_fault_spec(text: str) -> FaultSpec:
    """Read a weather such as "busy:0.5+slow@2".

    Raises:
        ValueError: A scenario does not exist, a chance is not between 0 and 1, or an amount is
            not a number from 0 on.
    """
    return FaultSpec(tuple(_part(piece.strip()) for piece in text.split("+") if piece.strip()))


def _part(piece: str) -> Part:
    words, _, chance = piece.partition(":")
    name, _, amount = words.partition("@")
    scenario = SCENARIOS.get(name)
    if scenario is None:
        raise ValueError(f'there is no weather "{name}"; there is {", ".join(sorted(SCENARIOS))}')
    if amount and not scenario.amount:
        raise ValueError(f'"{name}" takes no amount')
    return Part(
        name,
        _number(chance, scenario.chance, most=1, what=f'the chance of "{name}"'),
        _number(amount, scenario.amount, most=1e6, what=f'the amount of "{name}"'),
    )


def _number(text: str, default: float, *, most: float, what: str) -> float:
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= most:
        raise ValueError(f"{what} must be between 0 and {most:g}")
    return number


def _both(one: Effect, two: Effect) -> Effect:
    """Return two effects as one: delays add up, changes follow each other, the first refusal."""
    return Effect(
        delay_s=one.delay_s + two.delay_s,
        refusal=one.refusal or two.refusal,
        cut=one.cut or two.cut,
        hides=one.hides | two.hides,
        grants=one.grants | two.grants,
        reshape=_chain(step for step in (one.reshape, two.reshape) if step is not None),
        garble=_chain(step for step in (one.garble, two.garble) if step is not None),
    )


def _chain(steps: Iterable[Callable[[Any], Any]]) -> Callable[[Any], Any] | None:
    listed = tuple(steps)
    if not listed:
        return None
    return lambda answer: reduce(lambda value, step: step(value), listed, answer)
