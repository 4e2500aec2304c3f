"""The parts of an email address or a profile link that can be names."""

import re
from functools import lru_cache

from desktop_app.domain.match_check.names.letters import plain

_ROLES = frozenset(
    """
    info kontakt contact contacto contato contatti office buero buro mail email post hello hallo hi
    hola bonjour ciao team sales vertrieb ventas vendas vendite verkoop marketing support help
    helpdesk service kundenservice customerservice care admin administrator administration it
    itadmin webmaster hostmaster postmaster noreply newsletter news presse media pr hr jobs
    job career careers karriere bewerbung recruiting recruitment billing invoice invoices rechnung
    rechnungen buchhaltung accounting accounts finance einkauf purchasing procurement compras
    orders order bestellung shop store empfang reception rezeption frontdesk sekretariat secretary
    praxis kanzlei studio atelier hotel restaurant booking reservations reservierung events event
    legal compliance privacy datenschutz security abuse general enquiries inquiries anfrage
    feedback partner partners investors ir ceo cfo cto coo geschaeftsleitung zentrale verwaltung
    management board direction secretariat accueil comptabilite commercial achats direccion
    administracion administracao amministrazione segreteria ufficio receptie administratie biuro
    sekretariat firma iroda titkarsag posta bilgi satis student students alumni staff mailbox
    group all everyone family familie smith-family
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Local parts of mailboxes that are no single person's."""

_PA = re.compile(r"(?:^|[._-])(?:pa|ea|assistant|assistenz|sekr|sek)(?:[._-]|$)")
_NUMBERED = re.compile(r"[a-z]{0,3}\d{3,}[a-z]?\d*")
_MEMBER_ID = re.compile(r"ac[ow]?[a-z]{0,2}[a-z0-9_-]*\d[a-z0-9_-]*")
_HASH = re.compile(r"-(?:[0-9a-f]*\d[0-9a-f]*|\d+)$")
_GAP = re.compile(r"[._\-+ ]+")
_DEGREES = frozenset("mba phd dr prof md cpa cfa pmp jr sr ii iii esq msc bsc ma llm rn".split())  # noqa: SIM905


@lru_cache(maxsize=2_000)
def parts_of_address(address: str) -> tuple[str, ...]:
    """Return the parts of an address's local part that can be names; empty for a role or number.

    >>> parts_of_address("anna.berg+list@example.com"), parts_of_address("info@example.com")
    (('anna', 'berg'), ())
    """
    local = plain(address.partition("@")[0][:100]).partition("+")[0]
    if _PA.search(local) or _NUMBERED.fullmatch(local) or local.replace("-", "") in _ROLES:
        return ()
    parts = tuple(part for part in (one.strip("0123456789'") for one in _GAP.split(local)) if part)
    if not parts or all(part in _ROLES for part in parts):
        return ()
    return () if any(part in _ROLES for part in parts) else parts


@lru_cache(maxsize=2_000)
def parts_of_slug(slug: str) -> tuple[str, ...]:
    """Return the parts of a profile link's slug that can be names; empty for an opaque one.

    >>> parts_of_slug("anna-berg-4d029f"), parts_of_slug("ACoAA84822")
    (('anna', 'berg'), ())
    """
    text = plain(slug[:100])
    if _MEMBER_ID.fullmatch(text) and "-" not in text:
        return ()
    text = _HASH.sub("", text)
    parts = (one.strip("0123456789") for one in _GAP.split(text))
    return tuple(part for part in parts if part and part not in _DEGREES)
