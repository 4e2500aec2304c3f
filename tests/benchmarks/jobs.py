"""The whole job of this program against a provider that answers at once."""

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import ROOT, Way

LINK = "LinkedIn URL"
PEOPLE_PER_REQUEST = 25
RPM = 60_000
FIELDS = "basic_profile,social_handles,professional_network,experience,education,skills"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder and the service of a benchmark.

    Attributes:
        folder: With leads.xlsx and leads.csv.
        service: The address of the provider of the benchmark.
    """

    folder: Path
    service: str

    def environ(self, home: str) -> dict[str, str]:
        """Return the environment of this program, with a data folder of its own."""
        return {
            "SHEET_ENRICHER_HOME": str(self.folder / home),
            "CRUSTDATA_API_KEY": "key",
            "QT_QPA_PLATFORM": "offscreen",
        }


def enrich_way(place: Place, home: str, *words: str, preset: str = "essentials") -> Way:
    """Return the command that enriches leads.xlsx.

    Args:
        place: The folder and the service.
        home: The data folder.
        words: More options.
        preset: The columns.
    """
    return _command(place, home, "enrich", "--rpm", str(RPM), "--preset", preset, *words)


def export_way(place: Place, home: str) -> Way:
    """Return the command that writes the workbook again from the journal in a data folder."""
    return _command(place, home, "export", "--preset", "essentials")


def _command(place: Place, home: str, name: str, *words: str) -> Way:
    leads, target = place.folder / "leads.xlsx", place.folder / "ours.xlsx"
    command = ["-m", "desktop_app", name, str(leads), "--output", str(target), "--overwrite"]
    command += ["--quiet", "--fields", FIELDS, "--base-url", place.service, *words]
    return Way("ours", command, place.environ(home))


@contextmanager
def provider() -> Generator[str]:
    """Run the provider in a process of its own; yield its address."""
    command = [sys.executable, "-m", "tests.benchmarks.provider"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            if process.stdout is None or not (port := process.stdout.readline().strip()):
                sys.exit("the provider of the benchmark did not start")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
