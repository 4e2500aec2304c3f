"""Sheets for window tests: people that the sandbox knows, and typical defects."""

from pathlib import Path

LINK = "https://www.linkedin.com/in/sample-{}"


def write_leads(
    folder: Path, people: int = 30, *, name: str = "leads.csv", mess: bool = True
) -> Path:
    """Write a CSV file with people and optionally a duplicate, a blank and two rejected rows."""
    rows = [f"Person {number},{LINK.format(number)},note {number}" for number in range(people)]
    if mess:
        rows[3:3] = [f"Again,{LINK.format(0)},twice", "Nobody,,blank"]
        rows[7:7] = ["Firm,https://www.linkedin.com/company/x,bad", "Odd,n/a,bad"]
    path = folder / name
    path.write_text("\n".join(["Name,LinkedIn URL,Notes", *rows]) + "\n", encoding="utf-8")
    return path


def write_emails(folder: Path, addresses: list[str]) -> Path:
    """Write a CSV file with these email addresses."""
    path = folder / "emails.csv"
    path.write_text("\n".join(["Work email", *addresses]) + "\n", encoding="utf-8")
    return path
