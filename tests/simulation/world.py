"""The world of one seed: one random generator, true time, a jumping wall clock, and the kills."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

from typing_extensions import override

from tests.support.virtual_time import VirtualTimeLoop

EPOCH = datetime(2026, 11, 2, 9, tzinfo=UTC)
_LONGEST_RUN_S = 24 * 60 * 60.0


class Killed(SystemExit):
    """SIGKILL, raised at a point of the program, which must not write anything afterwards."""


class NeverEnds(SystemExit):
    """A run that does not end within a day."""


class WorldLoop(VirtualTimeLoop):
    """A loop in the world's time that aborts an endless run."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.started_s = world.now_s()
        super().__init__()
        self.set_exception_handler(lambda _loop, _context: None)
        self.call_later(_LONGEST_RUN_S, self._never_ends)
        world.loop = self
        if world.dies_after_s is not None:
            self.call_later(world.dies_after_s, self._die)

    @override
    def close(self) -> None:
        self.world.loop = None
        self.world.advance_s(self.time())
        super().close()

    def _never_ends(self) -> None:
        raise NeverEnds

    def _die(self) -> None:
        self.world.die("at a random moment")


class World:
    """The source of all chance, so that a seed can be replayed."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.trouble = self.rng.choice((0.0, 0.1, 0.3, 0.6, 0.9))
        self.diary: list[str] = []
        self.loop: WorldLoop | None = None
        self.is_calm = False
        self.is_dead = False
        self.dies_at_point: int | None = None
        self.dies_after_s: float | None = None
        self.has_more = self.rng.random() < 0.2
        self.jumps = self.rng.random() < 0.4
        self._passed_s = 0.0
        self._wall_offset_s = 0.0
        self._points = 0

    def now_s(self) -> float:
        """Return the true seconds since the start of the world."""
        return self._passed_s + (0.0 if self.loop is None else self.loop.time())

    def true_time(self) -> datetime:
        """Return the service's clock."""
        return EPOCH + timedelta(seconds=self.now_s())

    def now(self) -> datetime:
        """Return this computer's clock, which can be changed at any time."""
        if self.jumps and self.chance(0.05):
            self.set_clock()
        return self.true_time() + timedelta(seconds=self._wall_offset_s)

    def set_clock(self) -> None:
        """Change this computer's clock."""
        self._wall_offset_s = self.rng.choice((0, 3600, -3600, 86_400 * 3, -86_400 * 3, 250, -250))
        self.note(f"the wall clock is {self._wall_offset_s:+} s off")

    def advance_s(self, seconds: float) -> None:
        """Advance the time outside of a loop; inside, the loop does it."""
        if self.loop is None:
            self._passed_s += seconds

    def chance(self, probability: float) -> bool:
        """Return True with a probability."""
        return self.rng.random() < probability

    def has_fault(self, factor: float = 1.0) -> bool:
        """Tell whether something goes wrong; the rate differs between worlds."""
        return self.chance(self.trouble * factor)

    def note(self, words: str) -> None:
        """Log an event, for the replay of the seed."""
        self.diary.append(f"{self.now_s():>10.2f} s  {words}")

    def start_program(self) -> None:
        """Start a new process, with a scheduled kill if there is one."""
        self.is_dead, self._points = False, 0
        self.dies_at_point = self.dies_after_s = None
        fate = self.rng.random()
        if fate < 0.25:
            self.dies_at_point = self.rng.randrange(1, 40)
        elif fate < 0.35:
            self.dies_after_s = self.rng.choice((0.5, 5.0, 40.0, 130.0)) * self.rng.random()

    def calm_down(self) -> None:
        """End all faults, kills and jumps of the clock."""
        self.start_program()
        self.dies_at_point = self.dies_after_s = None
        self.is_calm, self.trouble, self.jumps = True, 0.0, False
        self._wall_offset_s = 0.0

    def point(self, name: str) -> None:
        """Pass a point at which the program may be killed."""
        self._points += 1
        if not self.is_dead and self._points == self.dies_at_point:
            self.die(name)

    def die(self, where: str) -> None:
        """Kill the program."""
        self.is_dead = True
        self.note(f"KILLED {where}")
        raise Killed

    def at_some_moment(self, latest_s: float, then: Callable[[], None]) -> None:
        """Schedule a call at a random moment of the run."""
        if self.loop is not None:
            self.loop.call_later(self.rng.random() * latest_s, then)
