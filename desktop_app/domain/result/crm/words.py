"""Words about an import file: how many people, who was left out and why, what was changed."""

from collections.abc import Callable, Mapping

from desktop_app.domain.messages import NOTHING, Message, joined, sentences
from desktop_app.domain.result.crm.import_rows import Adjustment, ImportTally, Omission
from desktop_app.domain.result.crm.preset import ImportPreset

# Functions, because a template must be a literal in a call to be translated.
_LEFT_OUT: Mapping[str, Callable[[int], Message]] = {
    Omission.NOT_MATCHED: lambda count: Message("{count:,} without a match", count=count),
    Omission.REVIEW: lambda count: Message("{count:,} to check first", count=count),
    Omission.SAME_PERSON: lambda count: Message(
        "{count:,} with the same person as another row", count=count
    ),
    Omission.SAME_EMAIL: lambda count: Message(
        "{count:,} with the same email as another person", count=count
    ),
    Omission.SAME_LINK: lambda count: Message(
        "{count:,} with the same LinkedIn link as another person", count=count
    ),
    "no_last_name": lambda count: Message("{count:,} without a last name", count=count),
    "no_company": lambda count: Message("{count:,} without a company", count=count),
    "no_email": lambda count: Message("{count:,} without an email", count=count),
    "no_email_or_link": lambda count: Message(
        "{count:,} without an email or LinkedIn link", count=count
    ),
    "no_email_or_phone": lambda count: Message("{count:,} without an email or phone", count=count),
    "no_topic": lambda count: Message("{count:,} without a title or company", count=count),
    "no_name": lambda count: Message("{count:,} without a name", count=count),
}
_ADJUSTED: Mapping[Adjustment, Callable[[int], Message]] = {
    Adjustment.NAME: lambda count: Message(
        "{count:,} first and last names taken from the full name", count=count
    ),
    Adjustment.SHORTENED: lambda count: Message("{count:,} shortened", count=count),
    Adjustment.TOO_LONG: lambda count: Message("{count:,} left out, too long", count=count),
    Adjustment.TOO_LARGE: lambda count: Message("{count:,} left out, too large", count=count),
    Adjustment.CHARACTERS: lambda count: Message(
        "{count:,} with forbidden characters replaced", count=count
    ),
    Adjustment.SIGN: lambda count: Message(
        "{count:,} without the =, +, - or @ at their beginning", count=count
    ),
}
_EXPECTED = (Omission.NOT_MATCHED, Omission.SAME_PERSON)
"""Reasons whose rows are not listed: there are many, and nothing can be done about them."""


def people_words(tally: ImportTally, preset: ImportPreset) -> Message:
    """Return the sentence about the size of the file.

    >>> from desktop_app.domain.result.crm.sales_presets import HUBSPOT
    >>> people_words(ImportTally(1), HUBSPOT)
    'People in the file for HubSpot: 1.'
    """
    return Message(
        "People in the file for {program}: {count:,}.", program=preset.label, count=tally.written
    )


def left_out_words(tally: ImportTally) -> Message:
    """Return the sentence about the rows that were left out, with the first row numbers."""
    parts = [_left_out(reason, count, tally) for reason, count in tally.left_out.most_common()]
    return Message("Rows left out: {reasons}.", reasons=joined(parts, ", ")) if parts else NOTHING


def _left_out(reason: str, count: int, tally: ImportTally) -> Message:
    words = _LEFT_OUT[reason](count)
    if reason in _EXPECTED:
        return words
    rows = tally.rows[reason]
    listed = ", ".join(str(row) for row in rows) + ("…" if count > len(rows) else "")
    if len(rows) == 1:
        return Message("{words} (row {row})", words=words, row=listed)
    return Message("{words} (rows {rows})", words=words, rows=listed)


def adjusted_words(tally: ImportTally) -> Message:
    """Return the sentence about the values that were changed."""
    parts = [_ADJUSTED[kind](count) for kind, count in tally.adjusted.most_common()]
    return Message("Values changed: {changes}.", changes=joined(parts, ", ")) if parts else NOTHING


def all_words(tally: ImportTally, preset: ImportPreset) -> Message:
    """Return all sentences about an import file."""
    return sentences(
        people_words(tally, preset), left_out_words(tally), adjusted_words(tally), preset.note
    )
