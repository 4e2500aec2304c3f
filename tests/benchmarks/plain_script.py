"""The job as a good analyst writes it: pandas, one request after another, json_normalize, openpyxl.

python -m tests.benchmarks.plain_script SOURCE TARGET SERVICE KEY FIELDS
"""

import sys

import httpx
import openpyxl
import pandas as pd

PEOPLE_A_REQUEST = 25
LINK = "LinkedIn URL"


def main(source: str, target: str, service: str, key: str, fields: str) -> None:
    """Enrich a workbook: its rows, and what was found about each, in a new workbook."""
    frame = pd.read_excel(source, engine="openpyxl")
    links = frame[LINK].dropna().str.strip().unique().tolist()
    people = []
    headers = {"Authorization": f"Bearer {key}", "x-api-version": "2025-11-01"}
    with httpx.Client(base_url=service, headers=headers, timeout=130) as client:
        for start in range(0, len(links), PEOPLE_A_REQUEST):
            asked = links[start : start + PEOPLE_A_REQUEST]
            body = {"professional_network_profile_urls": asked, "fields": fields.split(",")}
            answer = client.post("/person/enrich", json=body)
            answer.raise_for_status()
            for entry in answer.json():
                for match in entry["matches"][:1]:
                    score = match["confidence_score"]
                    person = match["person_data"]
                    people.append({LINK: entry["matched_on"], "score": score, **person})
    found = pd.json_normalize(people)
    for column in found.columns:
        if found[column].map(lambda value: isinstance(value, list)).any():
            found[column] = found[column].map(_joined)
    merged = frame.merge(found, on=LINK, how="left")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(merged.columns))
    for row in merged.astype(object).where(merged.notna(), None).itertuples(index=False):
        sheet.append(row)
    book.save(target)


def _joined(value: object) -> object:
    if not isinstance(value, list):
        return value
    return "; ".join(str(item) for item in value)


if __name__ == "__main__":
    main(*sys.argv[1:])
