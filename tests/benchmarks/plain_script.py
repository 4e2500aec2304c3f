"""The job as a good analyst writes it: pandas, one request after another, json_normalize, openpyxl.

python -m tests.benchmarks.plain_script SOURCE TARGET ANSWERS [SERVICE FIELDS]

Without a service the answers of an earlier run are read from the file ANSWERS, one a line.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pandas as pd

from tests.benchmarks.jobs import LINK, PEOPLE_PER_REQUEST


def main(source: str, target: str, answers: str, service: str = "", fields: str = "") -> None:
    """Enrich a workbook: add columns with what was found to its first sheet."""
    frame = pd.read_excel(source, usecols=[LINK])
    if service:
        links = frame[LINK].dropna().str.strip().unique().tolist()
        keep_answers(links, answers, service, fields)
    with Path(answers).open(encoding="utf-8") as file:
        people = list(_people(map(json.loads, file)))
    found = pd.json_normalize(people)
    for column in found.columns:
        if found[column].map(lambda value: isinstance(value, list)).any():
            found[column] = found[column].map(_joined)
    merged = frame.merge(found, on=LINK, how="left").drop(columns=LINK)
    _add_columns(source, target, merged)


def keep_answers(links: list[str], answers: str, service: str, fields: str) -> None:
    """Ask for links and write the answers to a file, one a line."""
    received = _ask(links, service, fields.split(","))
    with Path(answers).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(answer) + "\n" for answer in received)


def _ask(links: list[str], service: str, fields: list[str]) -> Iterator[list[dict[str, Any]]]:
    headers = {"Authorization": "Bearer key", "x-api-version": "2025-11-01"}
    with httpx.Client(base_url=service, headers=headers, timeout=130) as client:
        for start in range(0, len(links), PEOPLE_PER_REQUEST):
            asked = links[start : start + PEOPLE_PER_REQUEST]
            body = {"professional_network_profile_urls": asked, "fields": fields}
            response = client.post("/person/enrich", json=body)
            response.raise_for_status()
            yield response.json()


def _people(answers: Iterable[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    for entry in (entry for answer in answers for entry in answer):
        for match in entry["matches"][:1]:
            score = match["confidence_score"]
            yield {LINK: entry["matched_on"], "score": score, **match["person_data"]}


def _joined(value: object) -> object:
    if not isinstance(value, list):
        return value
    return "; ".join(str(item) for item in value)


def _add_columns(source: str, target: str, columns: pd.DataFrame) -> None:
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    first = sheet.max_column + 1
    for at, header in enumerate(columns.columns):
        sheet.cell(1, first + at).value = header
    rows = columns.astype(object).where(columns.notna(), None).itertuples(index=False)
    for number, row in enumerate(rows, start=2):
        for at, value in enumerate(row):
            if value is not None:
                sheet.cell(number, first + at).value = value
    book.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
