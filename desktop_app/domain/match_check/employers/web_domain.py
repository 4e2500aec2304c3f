"""Web domains of employers: the registered name, and whether two domains belong together."""

import re
from functools import lru_cache

_SCHEME = re.compile(r"^[a-z]*:?//")
_HOST_END = re.compile(r"[/?#:\s,;|]")
_SECOND_LEVEL = frozenset(
    """
    co com org net gov edu ac or ne go gob gub gouv govt mil ltd plc nhs police sch school me id in
    web art adv eng med jus mp br asso tm nom prd presse firm gen ind
    """.split()  # noqa: SIM905 - a list of labels reads best as words
)
_NOISE = re.compile(
    r"(?:^(?:www|mail|email|the|go|get|my|team|we-?are|meet|join|corp|group)[.-])"
    r"|(?:[-](?:group|gruppe|groupe|gruppo|grupo|global|world|worldwide|international|intl|hq|corp"
    r"|inc|gmbh|ag|llc|ltd|online|web|de|us|uk|eu|usa|asia|emea|apac|europe|holding|holdings))$"
)
_TAIL = re.compile(
    r"(?:group|global|world|international|holding|holdings|online|official|hq|corp|inc)$"
)
_SHORTEST = 3


@lru_cache(maxsize=4_000)
def host_of(text: str) -> str:
    """Return the host of a URL, address or domain; "" if there is no host.

    >>> host_of("https://www.Example.com/about"), host_of("anna@example.com")
    ('example.com', 'example.com')
    """
    host = _SCHEME.sub("", text.strip().lower()[:300]).rpartition("@")[2]
    host = _HOST_END.split(host, maxsplit=1)[0].strip(".").removeprefix("www.")
    return host if "." in host and " " not in host else ""


@lru_cache(maxsize=4_000)
def label_of(domain: str) -> str:
    """Return the registered name of a domain, without its ending.

    >>> label_of("mail.example.co.uk"), label_of("example-group.de")
    ('example', 'example-group')
    """
    parts = domain.split(".")
    if len(parts) < 2:  # noqa: PLR2004 - a name and an ending
        return domain
    parts.pop()
    while len(parts) > 1 and (parts[-1] in _SECOND_LEVEL):
        parts.pop()
    return parts[-1]


@lru_cache(maxsize=4_000)
def core_of(domain: str) -> str:
    """Return the name in a domain but not additions such as -group.

    >>> core_of("bmwgroup.com"), core_of("acme-group.de")
    ('bmw', 'acme')
    """
    label = label_of(domain)
    stripped = _NOISE.sub("", label)
    shorter = _TAIL.sub("", stripped)
    core = shorter if len(shorter) >= _SHORTEST else stripped
    return core.replace("-", "") or label


def is_within(one: str, other: str) -> bool:
    """Tell whether two domains are one, or one is below the other."""
    return one == other or one.endswith("." + other) or other.endswith("." + one)
