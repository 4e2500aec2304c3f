"""The service, the update page or the sandbox could not be used, or the API key was refused."""

from desktop_app.domain.errors.base import AccessError, ServiceError, condition
from desktop_app.domain.messages import Message


@condition
class KeyMissingError(AccessError):
    """No API key is stored; `variable` is the environment variable that may hold one."""

    WHAT = "There is no API key."
    TO_DO = (
        "Create a key in your Crustdata account and set the environment variable {variable},"
        " or practice for free with invented people: --sandbox."
    )
    variable: str


@condition
class KeyMalformedError(AccessError):
    """The key has characters that cannot be in a header."""

    WHAT = "The API key contains a space, a line break or a character that no key has."
    TO_DO = "Copy it again from your account page."


@condition
class KeyRefusedError(AccessError):
    """The service answered 401."""

    WHAT = "The service refused your API key."
    TO_DO = "Check the key, or create a new one."


@condition
class EndpointDeniedError(AccessError):
    """The service answered 403: the key is valid, but may not look up people."""

    WHAT = "Your API key is not enabled for Person Enrich."
    TO_DO = "Ask the provider to enable it."


@condition
class AccountUnreachableError(ServiceError):
    """The account page gave no answer."""

    WHAT = "The account page of {base_url} cannot be reached."
    TO_DO = "Check the network, the proxy and the address."
    base_url: str


@condition
class AccountUntrustedError(ServiceError):
    """The certificate of the account page is not trusted."""

    WHAT = "The account page of {base_url} cannot be reached: {reason}."
    TO_DO = "Check the network, the proxy and the address."
    base_url: str
    reason: Message


@condition
class AccountUnreadableError(ServiceError):
    """The body of the account page broke off or was too large."""

    WHAT = "The account page cannot be read: {reason}."
    TO_DO = ""
    reason: Message


@condition
class AccountRefusedError(ServiceError):
    """The account page answered with an error status, in the provider's words."""

    WHAT = "The account page answered {status}: {said}"
    TO_DO = ""
    status: int
    said: Message


@condition
class UsageNotListedError(ServiceError):
    """The usage page is not as the contract says."""

    WHAT = "The usage page is not a list of requests."
    TO_DO = ""


@condition
class UsageRowUnreadableError(ServiceError):
    """A row of the usage page has no id or time."""

    WHAT = "The usage page has a row that is not a request."
    TO_DO = ""


@condition
class UsageEndlessError(ServiceError):
    """The usage page has more pages than any account fills."""

    WHAT = "The usage page does not end."
    TO_DO = ""


@condition
class UpdatePageUnreachableError(ServiceError):
    """The page that names the newest version gave no answer."""

    WHAT = "The page with the newest version cannot be reached."
    TO_DO = "Check the network and the proxy, or try again later."


@condition
class UpdatePageUnreadableError(ServiceError):
    """The page that should name the newest version does not."""

    WHAT = "The page with the newest version cannot be read."
    TO_DO = "Try again later."


@condition
class UpdatePageUnknownError(ServiceError):
    """This copy was built without an address for updates."""

    WHAT = "This copy does not know where new versions are published."
    TO_DO = ""


@condition
class SandboxNotStartedError(ServiceError):
    """The process of the sandbox ended, or did not say where it listens."""

    WHAT = "The sandbox did not start."
    TO_DO = "Try again, or restart the program."
