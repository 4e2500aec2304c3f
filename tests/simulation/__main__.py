"""`python -m tests.simulation --seeds N [--first K] [--jobs J]`: many seeds, overnight."""

import argparse
import os
import sys
from time import monotonic

from tests.simulation.campaign import run_seeds
from tests.simulation.driver import simulate


def main() -> int:
    """Run the seeds; return 1 if one of them fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10_000, help="how many")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--replay", action="store_true", help="tell all about the first seed")
    options = parser.parse_args()
    if options.replay:
        verdict = simulate(options.first)
        print(*verdict.diary, verdict.broken or "all invariants hold", sep="\n")
        return 1 if verdict.broken else 0
    start = monotonic()
    campaign = run_seeds(options.first, options.seeds, options.jobs)
    for verdict in campaign.broken:
        print(f"seed {verdict.seed}: {verdict.broken}")
    print(
        f"{options.seeds} seeds, {campaign.requests} requests, {campaign.kills} kills,"
        f" {len(campaign.broken)} failures in {monotonic() - start:.0f} s"
    )
    return 1 if campaign.broken else 0


if __name__ == "__main__":
    sys.exit(main())
