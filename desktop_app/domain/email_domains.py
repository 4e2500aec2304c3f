"""Mail domains of private persons: the provider looks up work and education addresses only.

Source for the rule: contract/README.md section 2 (SKILL); the list is our own.
"""

# These names belong to the mail service under every ending: yahoo.de, gmx.ch, hotmail.fr.
_WHOLE_FAMILIES = frozenset(
    """
    yahoo hotmail outlook live gmx ymail rocketmail gmail googlemail msn aol yandex protonmail
    """.split()  # noqa: SIM905 - a list of names reads best as words
)

_DOMAINS = frozenset(
    """
    icloud.com me.com mac.com proton.me pm.me mail.com email.com usa.com hushmail.com
    fastmail.com fastmail.fm tutanota.com tutanota.de tuta.io zoho.com zohomail.com inbox.com
    gmx.net hey.com mail.ru bk.ru inbox.ru list.ru internet.ru ya.ru rambler.ru lenta.ru ro.ru
    ukr.net i.ua meta.ua web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org
    vodafone.de kabelmail.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr
    numericable.fr club-internet.fr libero.it virgilio.it tin.it alice.it tiscali.it inwind.it
    iol.it poste.it fastwebnet.it wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu gazeta.pl
    op.pl poczta.fm tlen.pl seznam.cz centrum.cz email.cz post.cz atlas.cz volny.cz azet.sk
    centrum.sk zoznam.sk post.sk freemail.hu citromail.hu abv.bg mail.bg dir.bg bluewin.ch
    hispeed.ch sunrise.ch aon.at chello.at telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl
    home.nl xs4all.nl hetnet.nl telia.com bredband.net spray.se telefonica.net terra.es ono.com
    sapo.pt iol.pt clix.pt otenet.gr in.gr btinternet.com btopenworld.com sky.com
    virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk comcast.net verizon.net att.net
    sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com
    netzero.net frontier.com windstream.net roadrunner.com rr.com rogers.com shaw.ca
    sympatico.ca telus.net videotron.ca bigpond.com bigpond.net.au optusnet.com.au iinet.net.au
    xtra.co.nz qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com
    aliyun.com 139.com 189.cn naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp
    ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp rediffmail.com sify.com
    uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br
    walla.co.il walla.com netvision.net.il mynet.com superonline.com singnet.com.sg
    pacific.net.sg
    """.split()  # noqa: SIM905 - a list of names reads best as words
)


def is_personal(domain: str) -> bool:
    """Tell whether a mail domain, in lower case, is a private person's.

    >>> is_personal("yahoo.co.uk"), is_personal("outlook.example.com")
    (True, False)
    """
    if domain in _DOMAINS:
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
