"""The error of a step."""


class InstallError(Exception):
    """A step failed; the message is one sentence that says what to do."""
