"""The fate of a request, decided at its arrival, because its charge happens regardless."""

from dataclasses import dataclass, field

from tests.simulation.world import World

FREE_STATUSES = (301, 302, 307, 308, 400, 401, 402, 403, 404, 422, 429)
OTHER_STATUSES = (
    202, 204, 206, 303, 304, 405, 408, 409, 410, 418, 425, 451, 499, 500, 502, 503, 504, 520, 529,
    599,
)  # fmt: skip
ABSURD = ("-5", "nan", "inf", "1e300", "a lot", "", "-inf", "0x5", "9" * 400)
WORKS_AT_MOST_S = 120.0
LAGS_AT_MOST_S = 60.0


@dataclass
class Fate:
    """The behaviour of service and network for one request.

    Attributes:
        never_leaves: Whether no connection is made, so the service never sees the request.
        arrives_after_s: Time until the request arrives.
        works_s: Time until the service charges and answers.
        status: Status of the response.
        is_charged: Whether the request is charged, which can happen for an error as well.
        credits_header: Kind of `x-credits-used`: right, absent or absurd.
        cut: Where the connection breaks: "" (nowhere), "before", "head", "body".
        body: Kind of unusual body, or "".
        drips_s: Transfer time of the body.
        headers: Additional headers.
    """

    never_leaves: str = ""
    arrives_after_s: float = 0.1
    works_s: float = 1.0
    status: int = 200
    is_charged: bool = True
    credits_header: str = "right"
    cut: str = ""
    body: str = ""
    drips_s: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


def choose_fate(world: World) -> Fate:
    """Choose the fate of one request at random."""
    rng = world.rng
    fate = Fate(arrives_after_s=rng.random() * 2, works_s=rng.random() * 3)
    if world.has_fault(0.3):
        fate.works_s = rng.random() * (WORKS_AT_MOST_S - 2)
    if world.has_fault(0.15):
        fate.never_leaves = rng.choice(("refused", "connect time-out"))
        return fate
    if world.has_fault(0.35):
        fate.cut = rng.choice(("before", "before", "head", "body"))
    if world.has_fault(0.4):
        _answer_with_an_error(world, fate)
    if world.has_fault(0.35):
        fate.credits_header = rng.choice(("absent", "absurd"))
    if world.has_fault(0.4):
        fate.body = rng.choice(ODD_BODIES)
    if world.has_fault(0.1):
        fate.drips_s = rng.choice((1.0, 60.0, 500.0))
    return fate


ODD_BODIES = (
    "html", "object", "empty", "deep", "huge number", "bad byte", "truncated", "shuffled",
    "no echo", "one echo renamed", "missing unfound", "missing found", "garbled gzip", "null",
    "nothing", "other form", "nan score", "strange types", "not text",
)  # fmt: skip


def _answer_with_an_error(world: World, fate: Fate) -> None:
    rng = world.rng
    if world.chance(0.6):
        fate.status = rng.choice(FREE_STATUSES)
        fate.is_charged = world.chance(0.15)  # then its header reports the charge, or is absurd
    else:
        fate.status = rng.choice(OTHER_STATUSES)
        fate.is_charged = world.chance(0.5)
    if fate.status == 429 or world.chance(0.1):
        fate.headers["retry-after"] = rng.choice(
            ("1", "30", "0", "1000000000", "inf", "nan", "-3", "soon",
             "Mon, 02 Nov 2026 09:00:30 -0000", "Mon, 02 Nov 2026 09:10:00 GMT")
        )  # fmt: skip
