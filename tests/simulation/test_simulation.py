"""Ten thousand simulated lives of the program in a hostile world; `python -m tests.simulation`."""

import os
import time

import pytest

from tests.simulation.campaign import run_seeds
from tests.simulation.driver import simulate

SEEDS = 10_000


@pytest.mark.timeout(1800)
def test_that_nobody_pays_twice_and_no_answer_is_lost_whatever_the_world_does() -> None:
    campaign = run_seeds(0, SEEDS, os.cpu_count() or 1)
    first = [f"seed {one.seed}: {one.broken}" for one in campaign.broken[:10]]
    assert not first, "\n".join([*first, "replay: python -m tests.simulation --replay --first N"])
    assert campaign.requests > SEEDS
    assert campaign.kills > SEEDS // 10


def test_that_a_seed_replays_to_the_letter() -> None:
    for seed in range(20):
        once, again = simulate(seed), simulate(seed)
        assert once.diary == again.diary
        assert once.broken == again.broken


def test_that_a_seed_takes_no_real_time() -> None:
    before = time.process_time()
    for seed in range(20):
        simulate(seed)
    assert time.process_time() - before < 20
