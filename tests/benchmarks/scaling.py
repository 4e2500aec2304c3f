"""The whole job from 10,000 to 1,000,000 rows: time and memory, as a table and as a picture.

python3 installer bench scaling [--rows N ...]

The picture goes to resources/screenshots/scaling.svg: both axes logarithmic, so that a line with
slope 1 means that twice the rows cost twice the time.
"""

import argparse
import math
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.jobs import Place, enrich_way, provider
from tests.benchmarks.measuring import ROOT, run_once
from tests.benchmarks.sheets import write_workbook

PICTURE = ROOT / "resources" / "screenshots" / "scaling.svg"
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 640, 360, 70, 30, 50
_COLOURS = {"CPU seconds": "#2563eb", "peak memory, MiB": "#d97706"}


@dataclass(frozen=True, slots=True)
class Point:
    """One size: rows, CPU seconds and peak memory of the whole job."""

    rows: int
    cpu_s: float
    peak_mib: float


def measure(rows: int, service: str) -> Point:
    """Make a sheet of a size, enrich it, and return what that took."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder), service)
        write_workbook(place.folder / "leads.xlsx", rows)
        took = run_once(enrich_way(place, "home"))
        shutil.rmtree(place.folder / "home")
        return Point(rows, took.cpu_s, took.peak_mib)


def slope(points: Sequence[Point]) -> float:
    """Return the slope of the time in the picture, from the first point to the last."""
    first, last = points[0], points[-1]
    return math.log(last.cpu_s / first.cpu_s) / math.log(last.rows / first.rows)


def draw(points: Sequence[Point]) -> str:
    """Return the picture, as SVG."""
    values = {
        "CPU seconds": [point.cpu_s for point in points],
        "peak memory, MiB": [point.peak_mib for point in points],
    }
    top = math.ceil(math.log10(max(max(column) for column in values.values())))
    first, last = math.log10(points[0].rows), math.log10(points[-1].rows)

    def x(rows: float) -> float:
        return _LEFT + (math.log10(rows) - first) / (last - first or 1) * (_WIDTH - _LEFT - 130)

    def y(value: float) -> float:
        return _TOP + (top - math.log10(max(value, 1))) / top * (_HEIGHT - _TOP - _BOTTOM)

    head = 'xmlns="http://www.w3.org/2000/svg" font-family="Inter, sans-serif" font-size="12"'
    parts = [
        f'<svg {head} viewBox="0 0 {_WIDTH} {_HEIGHT}">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(top + 1):
        at = y(10**power)
        parts.append(f'<path d="M{_LEFT} {at:.1f}H{_WIDTH - 130}" stroke="#e5e7eb"/>')
        parts.append(
            f'<text x="{_LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10**power:,}</text>'
        )
    for point in points:
        at = x(point.rows)
        parts.append(
            f'<text x="{at:.1f}" y="{_HEIGHT - 28}" text-anchor="middle">{point.rows:,}</text>'
        )
    middle = (_LEFT + _WIDTH - 130) / 2
    parts.append(f'<text x="{middle}" y="{_HEIGHT - 8}" text-anchor="middle">rows</text>')
    for name, column in values.items():
        colour = _COLOURS[name]
        spots = [(x(point.rows), y(value)) for point, value in zip(points, column, strict=True)]
        line = " ".join(f"{at:.1f},{height:.1f}" for at, height in spots)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in spots]
        at, height = spots[-1]
        parts.append(f'<text x="{at + 8:.1f}" y="{height + 4:.1f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])


def main(arguments: Sequence[str]) -> None:
    """Print the table row by row, then write the picture."""
    parser = argparse.ArgumentParser(prog="python3 installer bench scaling", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=list(SIZES))
    sizes = sorted(parser.parse_args(arguments).rows)
    points: list[Point] = []
    with provider() as service:
        for rows in sizes:
            point = measure(rows, service)
            points.append(point)
            sys.stdout.write(
                f"{rows:>9,} rows {point.cpu_s:8.1f} CPU s ({point.cpu_s / rows * 1000:.3f} per"
                f" 1,000) {point.peak_mib:7.0f} MiB\n"
            )
            sys.stdout.flush()
    if len(points) > 1:
        sys.stdout.write(f"slope of the time {slope(points):.2f}\n")
        PICTURE.write_text(draw(points), encoding="utf-8")
