"""Thousands of simulated lives of the program in a hostile world; `python -m tests.simulation`."""

import os
import time

import pytest

from tests.simulation.campaign import run_seeds
from tests.simulation.driver import simulate

A_PIECE = 500
QUICK, ALL = 4_000, 10_000
PIECES = [
    *range(0, QUICK, A_PIECE),
    *(pytest.param(first, marks=pytest.mark.long) for first in range(QUICK, ALL, A_PIECE)),
]


@pytest.mark.parametrize("first", PIECES)
def test_that_nobody_pays_twice_and_no_answer_is_lost_whatever_the_world_does(first: int) -> None:
    campaign = run_seeds(first, A_PIECE, os.cpu_count() or 1)
    broken = [f"seed {one.seed}: {one.broken}" for one in campaign.broken[:10]]
    assert not broken, "\n".join([*broken, "replay: python -m tests.simulation --replay --first N"])
    assert campaign.requests > A_PIECE
    assert campaign.kills > A_PIECE // 10


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
