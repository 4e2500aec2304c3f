"""How the service behaves: named scenarios that can be combined, each with a chance.

"busy+slow" is both; "garbled:0.2" is one request in five; a seed makes it the same every time.
"""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from desktop_app.sandbox.effects import CALM, Asked, Effect
from desktop_app.sandbox.scenarios import SCENARIOS

_CHANCES = {"busy": 0.3}
_EVERY_TIME = 1.0

Scenario = Callable[[Asked, random.Random], Effect]


@dataclass(frozen=True, slots=True)
class Weather:
    """The scenarios in force, each with the part of the requests that it strikes."""

    parts: tuple[tuple[str, float], ...]

    def effect(self, asked: Asked, dice: random.Random) -> Effect:
        """Return what becomes of one request."""
        struck = [name for name, chance in self.parts if dice.random() < chance]
        return reduce(_both, (SCENARIOS[name](asked, dice) for name in struck), CALM)


def parse_weather(text: str) -> Weather:
    """Read a weather such as "busy:0.5+slow".

    Raises:
        ValueError: A scenario does not exist, or a chance is not between 0 and 1.
    """
    return Weather(tuple(_part(piece.strip()) for piece in text.split("+") if piece.strip()))


def _part(piece: str) -> tuple[str, float]:
    name, _, chance = piece.partition(":")
    if name not in SCENARIOS:
        raise ValueError(f'there is no weather "{name}"; there is {", ".join(sorted(SCENARIOS))}')
    share = float(chance) if chance else _CHANCES.get(name, _EVERY_TIME)
    if not 0 <= share <= 1:
        raise ValueError(f'the chance of "{name}" must be between 0 and 1')
    return name, share


def _both(one: Effect, two: Effect) -> Effect:
    """Return two effects as one: delays add up, reshapes follow each other, the first refusal."""
    return replace(
        one,
        delay_s=one.delay_s + two.delay_s,
        refusal=one.refusal or two.refusal,
        cut=one.cut or two.cut,
        body=one.body or two.body,
        hides=one.hides | two.hides,
        reshape=_chain(r for r in (one.reshape, two.reshape) if r is not None),
    )


def _chain(steps: Iterable[Callable[[Any], Any]]) -> Callable[[Any], Any] | None:
    listed = tuple(steps)
    if not listed:
        return None
    return lambda answer: reduce(lambda value, step: step(value), listed, answer)
