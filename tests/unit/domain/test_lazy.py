"""Attributes that are computed when they are first read."""

from dataclasses import dataclass, field

from desktop_app.domain.lazy import lazy


@dataclass(frozen=True)
class Name:
    """A name that counts how often its length was computed."""

    text: str
    computed: list[str] = field(default_factory=list[str], compare=False)

    @lazy
    def length(self) -> int:
        """The number of letters."""
        self.computed.append(self.text)
        return len(self.text)


def test_that_an_attribute_is_computed_once_for_each_object() -> None:
    one, other = Name("Anna"), Name("Bo")

    assert (one.length, one.length, other.length) == (4, 4, 2)
    assert (one.computed, other.computed) == (["Anna"], ["Bo"])


def test_that_a_read_attribute_changes_nothing_else() -> None:
    one = Name("Anna")

    assert one.length == len(one.text)
    assert one == Name("Anna")
    assert Name.length.__doc__ == "The number of letters."
