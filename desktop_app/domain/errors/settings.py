"""A setting or option is out of its range, or is not what it should be."""

from desktop_app.domain.errors.base import UsageError, condition


@condition
class RateOutOfRangeError(UsageError):
    """The requests per minute are out of range."""

    WHAT = "The rate must be from 0.1 to 100,000 requests a minute."
    TO_DO = ""


@condition
class ReuseAgeOutOfRangeError(UsageError):
    """The age up to which answers are used again is out of range."""

    WHAT = "The reuse age must be from 0 to {most:,} days."
    TO_DO = ""
    most: int


@condition
class ConfirmationLimitNegativeError(UsageError):
    """The credits above which a run is confirmed are negative."""

    WHAT = "The confirmation limit cannot be negative."
    TO_DO = ""


@condition
class TimeLimitOutOfRangeError(UsageError):
    """The time limit of a request is out of range."""

    WHAT = "The time limit for a request must be above 0 and at most a day."
    TO_DO = ""


@condition
class WaitOutOfRangeError(UsageError):
    """One of the waiting times is out of range."""

    WHAT = "The waiting times must be between 0 seconds and a day."
    TO_DO = ""


@condition
class BulkFromOutOfRangeError(UsageError):
    """The number of people from which bulk jobs are used is out of range."""

    WHAT = "Bulk jobs can be used for more than 0 to {most} people."
    TO_DO = ""
    most: int


@condition
class InFlightOutOfRangeError(UsageError):
    """The number of requests in flight is out of range."""

    WHAT = "The requests in flight must be from 1 to {most}."
    TO_DO = ""
    most: int


@condition
class LanguageNotSupportedError(UsageError):
    """The window has no texts in this language."""

    WHAT = 'Unsupported language "{language}".'
    TO_DO = "Choose en or de."
    language: str


@condition
class NotAServiceAddressError(UsageError):
    """The base URL is not a web address."""

    WHAT = '"{address}" is not the address of a service.'
    TO_DO = "It looks like {example}."
    address: str
    example: str


@condition
class ServiceNotEncryptedError(UsageError):
    """The base URL would send the key in the clear."""

    WHAT = '"{address}" is not encrypted, so others could read your key.'
    TO_DO = "Use an address that starts with https://."
    address: str


@condition
class NotAProxyAddressError(UsageError):
    """The proxy is not a web address."""

    WHAT = '"{address}" is not the address of a proxy.'
    TO_DO = "It looks like http://proxy.company:3128."
    address: str


@condition
class RepeatsOutOfRangeError(UsageError):
    """More columns of roles or schools were chosen than there can be."""

    WHAT = "Roles and schools: 0 to {most} columns of each."
    TO_DO = ""
    most: int


@condition
class SandboxFaultsInvalidError(UsageError):
    """The sandbox does not know a fault, or its amount is out of range; `reason` says which."""

    WHAT = "Invalid sandbox faults: {reason}."
    TO_DO = ""
    reason: str


@condition
class SandboxGrantsInvalidError(UsageError):
    """The sandbox does not know a grant; `reason` says which."""

    WHAT = "Invalid sandbox grants: {reason}."
    TO_DO = ""
    reason: str


@condition
class PortTakenError(UsageError):
    """The sandbox cannot listen on its port; `reason` is in the system's words."""

    WHAT = "The sandbox cannot listen on port {port}: {reason}."
    TO_DO = "Choose another --port."
    port: int
    reason: str


@condition
class ChangesOptionUnclearError(UsageError):
    """An option does not say with what the answers are compared."""

    WHAT = '"{text}" is neither sheet, run nor a day.'
    TO_DO = (
        "Use --changes sheet, --changes run for the earlier answers, or a day such as"
        " --changes 2026-08-02."
    )
    text: str
