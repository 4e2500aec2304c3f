"""What a step says when it cannot be done."""


class InstallError(Exception):
    """A step failed; the message is one sentence that says what to do."""
