"""Descriptions of network errors, and whether a retry can help."""

import ssl
from collections.abc import Iterator

import httpx

from desktop_app.domain.messages import Message
from desktop_app.domain.run.responses import NotSent

_WORDS: tuple[tuple[type[httpx.RequestError], Message], ...] = (
    (httpx.ConnectTimeout, Message("the service did not take the connection in time")),
    (httpx.ReadTimeout, Message("no answer came in time")),
    (httpx.ProxyError, Message("the proxy refused the connection")),
    (httpx.ConnectError, Message("the service cannot be reached")),
    (httpx.UnsupportedProtocol, Message("the address of the service is not a web address")),
)
_SELF_SIGNED = (18, 19)  # OpenSSL's X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT and ..._IN_CHAIN


def describe_error(error: httpx.RequestError) -> Message:
    """Return a description of the error."""
    if (certificate := certificate_error(error)) is not None:
        return certificate
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words
    return Message("the connection broke before the whole answer came")


def not_sent_response(error: httpx.RequestError) -> NotSent:
    """Return the result of an unsent request; retries do not fix an untrusted certificate."""
    is_lasting = certificate_error(error) is not None or isinstance(
        error, httpx.UnsupportedProtocol
    )
    return NotSent(describe_error(error), is_lasting=is_lasting)


def certificate_error(error: BaseException) -> Message | None:
    """Return the reason why the certificate is not trusted; None for other errors."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            if cause.verify_code in _SELF_SIGNED:
                return Message(
                    "the service's certificate is self-signed, so this may be somebody else"
                )
            return Message(
                "the service's certificate is not trusted: {reason}", reason=cause.verify_message
            )
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
