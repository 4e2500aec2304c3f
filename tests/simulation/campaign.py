"""Many seeds on all cores."""

import gc
import logging
import multiprocessing
from dataclasses import dataclass, field

from tests.simulation.driver import SeedResult, simulate

_A_PIECE = 50


@dataclass
class Campaign:
    """The results of many seeds."""

    broken: list[SeedResult] = field(default_factory=list)
    requests: int = 0
    kills: int = 0


def run_seeds(first: int, seeds: int, jobs: int) -> Campaign:
    """Simulate the seeds from `first` on in several processes."""
    campaign = Campaign()
    context = multiprocessing.get_context("spawn")  # a fork would inherit the coverage run
    with context.Pool(jobs, initializer=_be_quiet) as pool:
        everyone = pool.imap_unordered(_brief, range(first, first + seeds), chunksize=_A_PIECE)
        for verdict in everyone:
            campaign.requests += verdict.requests
            campaign.kills += verdict.kills
            if verdict.broken:
                campaign.broken.append(verdict)
    campaign.broken.sort(key=lambda verdict: verdict.seed)
    return campaign


def _be_quiet() -> None:
    logging.disable()
    gc.freeze()


def _brief(seed: int) -> SeedResult:
    verdict = simulate(seed)
    if not verdict.broken:
        verdict.diary = []
    return verdict
