"""One kind of fault, with a name in the fault spec."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.sandbox.faults.effects import Effect, RequestContext

FaultHandler = Callable[[RequestContext, random.Random, float], Effect]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kind of fault.

    Attributes:
        about: Summary of the fault.
        handler: Returns the effect on an affected request.
        chance: Default fraction of the requests that are affected.
        amount: Default argument of the handler; 0 if it takes none.
    """

    about: str
    handler: FaultHandler
    chance: float = 1.0
    amount: float = 0.0


def always(effect: Effect) -> FaultHandler:
    """Return the handler of a fault that does not depend on the request."""
    return lambda _context, _rng, _amount: effect
