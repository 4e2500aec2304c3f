"""An invented person, to show before a run what a match looks like."""

from desktop_app.domain.json_values import Person
from desktop_app.sandbox.people.person_factory import generate_person

_SLUG = "sample-alex-example"


def example_person() -> Person:
    """Return the person, in the form of the provider's answers; always the same."""
    return generate_person(_SLUG)
