"""The option that says with what the answers are compared."""

from datetime import date

from desktop_app.domain.errors.settings import ChangesOptionUnclearError

NO_CHANGES = ""
"""Nothing is compared."""
WITH_SHEET = "sheet"
"""Each answer is compared with its row."""
WITH_EARLIER_ANSWER = "run"
"""Each answer is compared with the person's answer before it, from an earlier run."""


def parse_changes(text: str) -> str:
    """Return the option that a text means: the sheet, the earlier run, or a day.

    >>> parse_changes("Sheet"), parse_changes("2026-08-02")
    ('sheet', '2026-08-02')

    Raises:
        UsageError: It is another text.
    """
    name = text.strip().casefold()
    if name in {WITH_SHEET, WITH_EARLIER_ANSWER}:
        return name
    try:
        return date.fromisoformat(name).isoformat()
    except ValueError:
        raise ChangesOptionUnclearError(text) from None


def day_of(option: str) -> date | None:
    """Return the day of an option; None if it names none."""
    if option in {NO_CHANGES, WITH_SHEET, WITH_EARLIER_ANSWER}:
        return None
    return date.fromisoformat(option)
