"""A text for the user that remembers its template and values, so that the window can translate it.

The English template is the id of its translation, and its {places} are filled in after it was
translated: a value is never looked at, whatever it holds.
"""

from collections.abc import Iterable, Mapping
from typing import Self


class Message(str):
    """An English text, made of a template and values.

    As a string it is the English text, for the terminal, the log, the journal and the workbook.

    >>> Message("{rows:,} rows in {name}", rows=1200, name="{a}.csv")
    '1,200 rows in {a}.csv'

    Attributes:
        template: The text with {places}; a text without values is its own template.
        values: By the names of the places; a value may be a message itself.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fill values into a template.

        Args:
            template: A literal, for the translations are made from the literals in the code.
            values: One for each place.
        """
        message = super().__new__(cls, template.format_map(values) if values else template)
        message.template = template
        message.values = values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Return what a copy is made of."""
        return (self.template,), self.values


NOTHING = Message("")


def verbatim(text: str) -> Message:
    """Return a message of words that are not ours, such as the provider's: never translated."""
    return Message("{text}", text=text) if text else NOTHING


def filled(template: str, values: Mapping[str, object]) -> Message:
    """Return a message of a template that is a constant elsewhere, such as a condition's."""
    return Message(template, **values)


def from_table(text: str) -> Message:
    """Return a message of a text without places that one of the tables of texts holds.

    Args:
        text: Of an enum or a dictionary that the translations know, or read back from the journal.
    """
    return Message(text)


def sentences(*messages: Message) -> Message:
    """Return messages as one, with a space between them; empty ones are left out.

    >>> sentences(Message("One."), NOTHING, Message("Two."))
    'One. Two.'
    """
    return joined(messages, " ")


def joined(messages: Iterable[Message], separator: str) -> Message:
    """Return messages as one, with a separator between them; empty ones are left out."""
    parts = {f"part{number}": message for number, message in enumerate(filter(None, messages))}
    return filled(separator.join(f"{{{name}}}" for name in parts), parts)
