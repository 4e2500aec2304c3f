"""The steps of a job for themselves: suggestion and look-ups, the plan, the run.

python -m tests.benchmarks.engine_tasks NAME ours|plain FOLDER SERVICE

Each runs in a process of its own, with its imports and all steps before it. The plan is made for
the answers of an earlier run: in this program's data folder, or in the plain script's file.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.jobs import FIELDS, LINK, PEOPLE_PER_REQUEST, RPM


def people_ours(folder: Path, _service: str) -> None:
    """Open a workbook, suggest its columns and collect its look-ups."""
    from desktop_app.adapters.spreadsheet.open_table import open_table  # noqa: PLC0415
    from desktop_app.domain.source.lookups import collect_lookups  # noqa: PLC0415
    from desktop_app.domain.source.mapping import resolve_mapping  # noqa: PLC0415

    table = open_table(folder / "leads.xlsx")
    collect_lookups(table, resolve_mapping(table, url_column=None, email_column=None))


def people_plain(folder: Path, _service: str) -> list[str]:
    """Read the links of a workbook with pandas."""
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_excel(folder / "leads.xlsx", usecols=[LINK])
    links: list[str] = frame[LINK].dropna().str.strip().unique().tolist()
    return links


@contextmanager
def _planned(folder: Path, service: str) -> Iterator[tuple[object, object]]:
    from desktop_app import bootstrap  # noqa: PLC0415
    from desktop_app.domain.fields.query import EnrichQuery  # noqa: PLC0415
    from desktop_app.domain.fields.selection import parse_selection  # noqa: PLC0415
    from desktop_app.domain.settings import Settings  # noqa: PLC0415
    from desktop_app.engine.enrich import prepare  # noqa: PLC0415
    from desktop_app.engine.open_job import JobRequest, open_job  # noqa: PLC0415
    from desktop_app.engine.run_summary import RunTerms  # noqa: PLC0415

    settings = Settings(base_url=service, rpm=RPM)
    query = EnrichQuery(parse_selection([FIELDS]))
    job = open_job(JobRequest(folder / "leads.xlsx", query=query), bootstrap.workbooks)
    with bootstrap.open_services(settings, environ=os.environ) as services:
        yield services, prepare(job, services, RunTerms.by_settings(settings, budget=None))


def plan_ours(folder: Path, service: str) -> None:
    """Plan the run of a workbook; the journal knows everybody."""
    with _planned(folder, service):
        pass


def plan_plain(folder: Path, service: str) -> None:
    """Find the links of a workbook that no kept answer mentions, and cut them into batches."""
    with (folder / "answers.jsonl").open(encoding="utf-8") as file:
        known = {entry["matched_on"] for line in file for entry in json.loads(line)}
    links = [link for link in people_plain(folder, service) if link not in known]
    _ = [links[at : at + PEOPLE_PER_REQUEST] for at in range(0, len(links), PEOPLE_PER_REQUEST)]


def run_ours(folder: Path, service: str) -> None:
    """Look up everybody in a workbook, without writing one."""
    from desktop_app.engine.execute import RunSource, execute_run  # noqa: PLC0415
    from desktop_app.engine.run.stop import StopSignal  # noqa: PLC0415

    with _planned(folder, service) as (services, prepared):
        execute_run(
            prepared,  # type: ignore[arg-type] # the program is imported when it is measured
            services,  # type: ignore[arg-type]
            source=RunSource("leads"),
            observe=lambda _event: None,
            stop=StopSignal(),
        )


def run_plain(folder: Path, service: str) -> None:
    """Ask for the links of a workbook, one request after another, and keep the answers."""
    from tests.benchmarks.plain_script import keep_answers  # noqa: PLC0415

    links = people_plain(folder, service)
    keep_answers(links, str(folder / "run.jsonl"), service, FIELDS)


TASKS: dict[str, tuple[Callable[[Path, str], object], Callable[[Path, str], object]]] = {
    "people": (people_ours, people_plain),
    "plan": (plan_ours, plan_plain),
    "run": (run_ours, run_plain),
}

if __name__ == "__main__":
    TASKS[sys.argv[1]][sys.argv[2] == "plain"](Path(sys.argv[3]), sys.argv[4])
