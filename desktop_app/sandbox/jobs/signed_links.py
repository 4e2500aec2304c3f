"""Links to the files of jobs, which need no key: they are signed, and they expire.

They have the form of the provider's links to S3. A request with an `Authorization` header is
refused, as S3 refuses a second way to prove who is asking.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

VALID_FOR = timedelta(days=5)
_TIME = "%Y%m%dT%H%M%SZ"
_DATE, _EXPIRES, _SIGNATURE = "X-Amz-Date", "X-Amz-Expires", "X-Amz-Signature"


@dataclass(frozen=True, slots=True)
class S3Refusal:
    """A refusal in S3's form.

    Attributes:
        status: The HTTP status.
        code: S3's name of the error.
        message: What is wrong.
    """

    status: int
    code: str
    message: str

    @property
    def xml(self) -> str:
        """The body of the response."""
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error><Code>{self.code}</Code><Message>{self.message}</Message></Error>"
        )


TWO_PROOFS = S3Refusal(
    400,
    "InvalidArgument",
    "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query"
    " string parameter or the Authorization header should be specified",
)
NO_SUCH_FILE = S3Refusal(404, "NoSuchKey", "The specified key does not exist.")
_DENIED = S3Refusal(403, "AccessDenied", "Access Denied")
_EXPIRED = S3Refusal(403, "AccessDenied", "Request has expired")
_FORGED = S3Refusal(
    403,
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided.",
)


def signed_path(secret: str, path: str, now: datetime, valid_for: timedelta = VALID_FOR) -> str:
    """Return a path with its signature."""
    query = {
        _DATE: now.astimezone(UTC).strftime(_TIME),
        _EXPIRES: str(round(valid_for.total_seconds())),
    }
    words = "&".join(f"{name}={value}" for name, value in query.items())
    return (
        f"{path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&{words}&{_SIGNATURE}={_sign(secret, path, query)}"
    )


def _sign(secret: str, path: str, query: Mapping[str, str]) -> str:
    text = f"{path} {query[_DATE]} {query[_EXPIRES]}"
    return hmac.new(secret.encode(), text.encode(), sha256).hexdigest()


def link_refusal(
    secret: str, path: str, query: Mapping[str, str], now: datetime
) -> S3Refusal | None:
    """Return why a link is refused, or None."""
    if not all(name in query for name in (_DATE, _EXPIRES, _SIGNATURE)):
        return _DENIED
    signature = _sign(secret, path, query).encode()
    if not hmac.compare_digest(signature, query[_SIGNATURE].encode()):
        return _FORGED
    start = datetime.strptime(query[_DATE], _TIME).replace(tzinfo=UTC)
    if now >= start + timedelta(seconds=int(query[_EXPIRES])):
        return _EXPIRED
    return None
