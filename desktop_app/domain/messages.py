"""Messages for the user that keep their template and values, so that the window can translate them.

The English template is the key of its translation. Its placeholders are filled after translation,
so that values are never translated.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Self


class Message(str):
    """An English text, formatted from a template and values.

    As a string, it is the English text for the terminal, the log, the journal and the workbook.

    >>> Message("{rows:,} rows in {name}", rows=1200, name="{a}.csv")
    '1,200 rows in {a}.csv'

    Attributes:
        template: The text with {placeholders}; a text without values is its own template.
        values: The values by placeholder; a value may be a message itself.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Format a template with values.

        Args:
            template: A string literal, because translations are extracted from literals.
            values: One value per placeholder.
        """
        message = super().__new__(cls, template.format_map(values) if values else template)
        message.template = template
        message.values = values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Return the arguments for pickling and copying."""
        return (self.template,), self.values


NOTHING = Message("")
_PART = "part{}"
_FIRST_PART = _PART.format(0)


def verbatim(text: str) -> Message:
    """Return a message with external text, such as the provider's, which is never translated."""
    return Message("{text}", text=text) if text else NOTHING


def fill_template(template: str, values: Mapping[str, object]) -> Message:
    """Return a message from a template that is defined elsewhere, such as a condition's."""
    return Message(template, **values)


def from_table(text: str) -> Message:
    """Return a message for a text without placeholders from one of the text tables.

    Args:
        text: A text of an enum or dictionary that has a translation, or one read from the journal.
    """
    return Message(text)


def sentences(*messages: Message) -> Message:
    """Join messages with spaces; skip empty ones.

    >>> sentences(Message("One."), NOTHING, Message("Two."))
    'One. Two.'
    """
    return joined(messages, " ")


def joined(messages: Iterable[Message], separator: str) -> Message:
    """Join messages with a separator; skip empty ones."""
    parts = list(filter(None, messages))
    if not parts:
        return NOTHING
    names, template = _template_of(len(parts), separator)
    message = str.__new__(Message, separator.join(parts))  # what the template gives, filled
    message.template, message.values = template, dict(zip(names, parts, strict=True))
    return message


@lru_cache(maxsize=64)
def _template_of(parts: int, separator: str) -> tuple[tuple[str, ...], str]:
    """Return the placeholders of some parts, and the template that joins them."""
    names = tuple(map(_PART.format, range(parts)))
    return names, separator.join(f"{{{name}}}" for name in names)


def parts_of(message: Message) -> tuple[Message, ...]:
    """Return the messages that `joined` put together, in order; a message of one part is itself.

    >>> parts_of(joined([Message("a"), joined([Message("b"), Message("c")], "; ")], "; "))
    ('a', 'b', 'c')
    """
    parts = [part for part in message.values.values() if isinstance(part, Message)]
    if not message or not parts or _FIRST_PART not in message.values:
        return (message,) if message else ()
    return tuple(inner for part in parts for inner in parts_of(part))
