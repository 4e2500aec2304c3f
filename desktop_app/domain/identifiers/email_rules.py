"""Rules for rewritten and non-personal addresses: restore the original, or reject the address."""

import re

from desktop_app.domain.identifiers.reasons import RejectReason

_GUEST = re.compile(r"(?P<user>.+)_(?P<domain>[a-z0-9.-]+\.[a-z0-9-]+)#ext#", re.IGNORECASE)
_CONSUMER = re.compile(r"(?:live\.com|google\.com|mail|facebook\.com)#(?P<user>.+)", re.IGNORECASE)
# None of these is a top-level domain; Salesforce and others append them to copied addresses.
_SUFFIX = re.compile(
    r"\.(?:invalid|uat|sandbox|fullsb|fullcopy|full|partial|staging|devpro|devsb|preprod|qa1?|sit)$"
)
_SYSTEM = re.compile(
    r"""(?:healthmailbox | systemmailbox | discoverysearchmailbox | federatedemail\. | msexch
    | exchangepublicfolder | imcea | msol_ | sm_[0-9a-f]{6,}$ | migration\.[0-9a-f]{8}
    | sync_.{1,40}_[0-9a-f]{8,}$ | spo-?migr | aad_[0-9a-f] | adtoaadsync | s-1-5-\d
    | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} | [0-9a-f]{32}$
    | (?:no|do-?not|dont|do_not|no[-_.])[-_.]?reply | mailer-?daemon | bounces?$ | bounces?[+-]
    | prvs$ | srs[01]$ | git$ | unsubscribe | postmaster$)""",
    re.VERBOSE,
)
_INNER_ENDINGS = (
    ".local", ".lan", ".internal", ".intranet", ".corp", ".localdomain", ".home", ".domain",
    ".private", ".prv", ".msft.ccsctp.net", ".ingest.sentry.io", "noreply.github.com",
    "reply.github.com", "marketplace.amazon.com", "privaterelay.appleid.com",
)  # fmt: skip
_DIRECTORY_NAME = re.compile(
    r"(?:^|[\s\"';:])(?:x500:|x400:|ex:|eum:)|/ou?=[^/]{0,200}/(?:ou|cn)=", re.IGNORECASE
)
_MASK = re.compile("x{4,}|##|[*\u2022\u25cf\u2588\u00d7\u25a0\u25aa]|\\.{3}|\u2026|_{4}|-{4}")
_EXES = re.compile(r"x{3,}(?:[._-]?x{2,})*")
_LOCKED = re.compile(
    r"(?:e-?mail|address)?[-_. ]?(?:is[-_. ])?(?:not[-_. ]?(?:un)?locked|(?:un)?locked"
    r"|not[-_. ]?available|unavailable|not[-_. ]?found|not[-_. ]?provided|hidden|protected|redacted"
    r"|masked)(?:[-_. ]?e-?mail)?",
)
_NOBODY = frozenset(
    """
    noemail nomail noneemail none null undefined nan nil na unknown notapplicable noaddress
    invalid invalidemail fake fakeemail dummy dummyemail placeholder youremail yourname
    yourmail youraddress youremailaddress yourfirstname firstnamelastname firstlast
    firstinitiallastname firstname lastname emailaddress someone somebody anyone nobody xxx
    asdf qwerty anonymous deleted deleteduser removed tbd tba blank empty missing noemailprovided
    noemailgiven noemailaddress nonegiven name username keineemail keinemail ohneemail ohne
    keine kein vornamenachname unbekannt inconnu aucun desconocido sconosciuto onbekend
    """.split()  # noqa: SIM905 - a list of names reads best as words
)
_SPECIMENS = frozenset(
    [
        "test",
        "example",
        "user",
        "email",
        "mail",
        "you",
        "me",
        "john",
        "jane",
        "johndoe",
        "janedoe",
        "abc",
        "foo",
        "foobar",
        "bar",
        "xyz",
        "demo",
        "sample",
        "customer",
        "contact",
        "info",
        "hello",
        "admin",
        "personal",
        "work",
    ]
)
_SPECIMEN_DOMAINS = frozenset(
    """
    domain.com domain.de domain.tld yourdomain.com yourcompany.com yourdomain.tld mydomain.com
    company.com email.tld test.com test.de test.test abc.com foo.com foobar.com foo.bar bar.com
    mail.tld website.com mysite.com yoursite.com sentry.io sentry.wixpress.com xyz.com
    """.split()  # noqa: SIM905 - a list of names reads best as words
)
_RESERVED_DOMAINS = re.compile(
    r"(?:^|\.)(?:example\.(?:com|net|org|edu|de|fr|es|it|nl)|test|localhost|tld|wixpress\.com)$"
    r"|^(?:no-?e?mail|none|null|undefined|unknown|nan|na|invalid|noaddress|placeholder|not[-_]?(?:available|found|provided|applicable|given))\.\w+$"
)
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|svgz?|webp|bmp|ico|tiff?|avif|heic|jfif|psd|eps|css|scss|less|m?js|cjs|jsx"
    r"|tsx|json|map|woff2?|ttf|eot|otf|mp[34]|webm|wav|ogg|avi|pdf|html?|xhtml|php|aspx?|jsp|xml|txt"
    r"|csv|docx?|xlsx?|pptx?|exe|dll|jar|apk|dmg|gz|tgz|rar|7z|bin|dat|log|ya?ml|vue|swf|bak|tmp)$"
)
_PIXELS = re.compile(r"\d(?:\.\d)?x\b")


def restore_original(local: str, domain: str) -> tuple[str, str]:
    """Restore the original address from one rewritten by a directory or a CRM sandbox.

    Handles Microsoft 365 guests (user_firm.com#EXT#@tenant), accounts of other identity providers
    (live.com#user@firm.com), and undeliverable suffixes such as .invalid.
    """
    domain = domain.lower()
    for _ in range(4):
        shorter = _SUFFIX.sub("", domain)
        if "." not in shorter:
            break
        domain = shorter
    guest = _GUEST.fullmatch(local)
    if guest is not None:
        return guest["user"], guest["domain"]
    consumer = _CONSUMER.fullmatch(local)
    return (local, domain) if consumer is None else (consumer["user"], domain)


def is_x500_name(text: str) -> bool:
    """Tell whether a text is an X.500 or X.400 name, which is not an internet email address."""
    return _DIRECTORY_NAME.search(text) is not None


def reject_reason(local: str, domain: str) -> RejectReason | None:
    """Return why an address in lower case does not belong to a person; None if it may.

    >>> reject_reason("logo", "2x.png"), reject_reason("anna", "firm.de")
    (<RejectReason.FILE_NAME: 'file name, not an email'>, None)
    """
    if _MASK.search(local) or _MASK.search(domain) or _EXES.fullmatch(local):
        return RejectReason.MASKED_EMAIL
    if _LOCKED.fullmatch(local) or _EXES.fullmatch(domain.partition(".")[0]):
        return RejectReason.MASKED_EMAIL
    if _FILE.search(domain) or _PIXELS.match(domain):
        return RejectReason.FILE_NAME
    if _SYSTEM.match(local) or domain.endswith(_INNER_ENDINGS):
        return RejectReason.SYSTEM_EMAIL
    squashed = re.sub(r"[-_.+]", "", local)
    is_specimen = squashed in _SPECIMENS and domain in _SPECIMEN_DOMAINS
    if is_specimen or squashed in _NOBODY or _RESERVED_DOMAINS.search(domain):
        return RejectReason.PLACEHOLDER_EMAIL
    is_same = domain.partition(".")[0] == squashed and (
        len(squashed) == 1 or squashed in {"test", "example", "abc", "foo"}
    )
    return RejectReason.PLACEHOLDER_EMAIL if is_same else None
