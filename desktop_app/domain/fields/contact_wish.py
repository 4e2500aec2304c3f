"""The wish for contact data from Contact Enrich, by which it is bought for people found.

Source: contract/batch-live-contact.md section 3.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.errors.usage import ContactKindNotFoundError
from desktop_app.domain.fields.pricing import BUSINESS_EMAILS, CONTACTS, Prices, unit_price
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.identifiers.keys import IdentifierKind

PATHS_BY_NAME = dict(zip(("business_email", "personal_email", "phone"), CONTACTS, strict=True))
"""The path of each kind of contact data by its name in options."""
_NAMES = {path: name for name, path in PATHS_BY_NAME.items()}


@dataclass(frozen=True, slots=True)
class ContactWish:
    """The kinds of contact data to buy for people found.

    Attributes:
        paths: Their paths, in the order of the catalogue; () for nothing.
        is_verified: Pay for business emails that were checked and take mail, and for no others.
    """

    paths: tuple[str, ...] = ()
    is_verified: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths)

    @property
    def selection(self) -> FieldSelection:
        """The fields to request; at least one kind is wished."""
        return parse_selection(self.paths)

    @property
    def checks_emails(self) -> bool:
        """True if business emails are wished, and only checked ones."""
        return self.is_verified and BUSINESS_EMAILS in self.paths

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the kinds, as options have them."""
        return tuple(_NAMES[path] for path in self.paths)

    def added_to(self, selection: FieldSelection) -> FieldSelection:
        """Return a selection with the wished kinds, for the columns of a result."""
        return parse_selection([*selection.names, *self.paths]) if self.paths else selection

    @property
    def kind(self) -> IdentifierKind:
        """The kind of key that buys all of it: checked emails are a kind of their own."""
        if self.checks_emails:
            return IdentifierKind.VERIFIED_CONTACT
        return IdentifierKind.CONTACT_PROFILE

    def price(self, prices: Prices) -> float:
        """Return the maximum price of one person; 0 for nothing."""
        return unit_price(self.kind, self.selection, prices) if self.paths else 0.0

    def within(self, selection: FieldSelection) -> "ContactWish":
        """Return the wish without the kinds of which a selection has nothing."""
        kept = tuple(path for path in self.paths if selection.includes(path))
        return replace(self, paths=kept)


NO_CONTACTS = ContactWish()


def contact_wish_of(names: Iterable[str], *, is_verified: bool = False) -> ContactWish:
    """Return the wish for some kinds.

    Args:
        names: Names as in `PATHS_BY_NAME`; case, blanks and repetitions are ignored.
        is_verified: See `ContactWish`.

    Raises:
        UsageError: There is no kind of that name.
    """
    wished: set[str] = set()
    for name in names:
        plain = name.strip().lower().replace("-", "_")
        paths = {**PATHS_BY_NAME, **{path: path for path in _NAMES}}
        path = paths.get(plain)
        if path is None:
            raise ContactKindNotFoundError(name.strip(), tuple(PATHS_BY_NAME))
        wished.add(path)
    return ContactWish(tuple(path for path in CONTACTS if path in wished), is_verified)


def contact_help(prices: Prices) -> str:
    """Return the kinds with their prices, for help texts."""
    added = prices.add_ons()
    return ", ".join(f"{name} {added[path]:g}" for name, path in PATHS_BY_NAME.items())
