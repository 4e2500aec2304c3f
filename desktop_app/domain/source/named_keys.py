"""Lookups by the identifier as an answer repeats it, in any spelling."""

from collections.abc import Sequence

from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    join_key,
    parse_profile_url,
)


class NamedKeys:
    """Finds the lookup that an answer names: by the text as sent, else by the join key."""

    def __init__(self, keys: Sequence[LookupKey]) -> None:
        self._keys = keys
        self._by_text = {key.as_sent: key for key in keys}
        self._joined: dict[tuple[str, IdentifierKind], tuple[LookupKey, ...]] | None = None

    def find(self, name: str) -> LookupKey | None:
        """Return the lookup; None if it is unknown.

        Several member ids may share a join key: they are told apart by their case.
        """
        exact = self._by_text.get(name)
        if exact is not None or not name:
            return exact
        found = (self._found(name, kind) for kind in dict.fromkeys(key.kind for key in self._keys))
        return next((key for key in found if key is not None), None)

    def _found(self, name: str, kind: IdentifierKind) -> LookupKey | None:
        if self._joined is None:
            self._joined = _by_join_key(self._keys)
        keys = self._joined.get((join_key(name, kind), kind), ())
        if len(keys) < 2:  # noqa: PLR2004 - no ambiguity
            return keys[0] if keys else None
        exact = parse_profile_url(name)
        normal = exact.normal if isinstance(exact, LookupKey) else None
        return next((key for key in keys if key.normal == normal), None)


def _by_join_key(
    keys: Sequence[LookupKey],
) -> dict[tuple[str, IdentifierKind], tuple[LookupKey, ...]]:
    joined: dict[tuple[str, IdentifierKind], tuple[LookupKey, ...]] = {}
    for key in keys:
        form = (join_key(key.as_sent, key.kind), key.kind)
        joined[form] = (*joined.get(form, ()), key)
    return joined
