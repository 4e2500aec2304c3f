"""Detection of the columns with people's names, by their headers."""

import re
from collections.abc import Sequence

_FULL_NAMES = frozenset(
    (
        *("name", "full name", "fullname", "contact", "contact name", "person", "person name"),
        *("lead", "lead name", "candidate", "candidate name", "prospect", "prospect name"),
        *("employee", "employee name", "display name", "vollständiger name", "kontakt"),
        *("ansprechpartner", "kandidat", "mitarbeiter", "nom complet", "nombre completo"),
        *("nome completo", "volledige naam", "naam", "nombre", "nome"),
    )
)
_PARTS = (
    frozenset(("first name", "firstname", "given name", "vorname", "prénom", "voornaam")),
    frozenset(
        ("last name", "lastname", "surname", "family name", "nachname", "apellido", "cognome")
    ),
)
_BETWEEN_WORDS = re.compile(r"[\s_\-./]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def name_columns(headers: Sequence[str]) -> tuple[int, ...]:
    """Return the columns with people's names: the full name, else the first and the last name.

    >>> name_columns(["Company", "Full Name"]), name_columns(["lastName", "firstName"])
    ((1,), (1, 0))
    """
    plain = [
        _BETWEEN_WORDS.sub(" ", _HUMP.sub(" ", header)).strip().casefold() for header in headers
    ]
    full = [at for at, name in enumerate(plain) if name in _FULL_NAMES]
    if full:
        return (full[0],)
    parts = (next((at for at, name in enumerate(plain) if name in part), None) for part in _PARTS)
    return tuple(at for at in parts if at is not None)
