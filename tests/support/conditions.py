"""An example of every condition: an error with values that a template must not interpret."""

import dataclasses
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.messages import verbatim

ODD = "{x}\n" * 3


def example_of(error: type[AppError]) -> AppError:
    """Return an error of a class with a value for each field, by the field's type."""
    fields = dataclasses.fields(error)  # type: ignore[arg-type]  # every condition is a dataclass
    return error(*(_value_for(field.type) for field in fields))  # type: ignore[arg-type]


def _value_for(kind: object) -> object:
    if kind is int:
        return 1200
    if kind is Path:
        return Path("a") / "{b}.csv"
    if "Sequence" in str(kind):
        return ("one", "two")
    return ODD if kind is str else verbatim("{words}")
