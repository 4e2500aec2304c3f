"""Signing with credentials from environment variables; prints a note if they are missing."""

import os
import shlex
import sys
from pathlib import Path

from installer import processes
from installer.failure import InstallError

WINDOWS_VARIABLE = "SHEET_ENRICHER_WINDOWS_SIGN"
"""A command that signs in place; the file's name is appended. Since 2023, keys must be in hardware
or at a service, so every publisher needs another tool."""
MAC_IDENTITY = "SHEET_ENRICHER_MAC_IDENTITY"
"""The name shown by `security find-identity`: "Developer ID Application: NAME (TEAM)"."""
MAC_KEYCHAIN = "SHEET_ENRICHER_MAC_KEYCHAIN"
"""The keychain with the notary profile, if it is not the default."""
MAC_NOTARY_PROFILE = "SHEET_ENRICHER_MAC_NOTARY_PROFILE"
"""The profile that `xcrun notarytool store-credentials` created."""


def value_or_note(variable: str, without: str) -> str:
    """Return the value of an environment variable; if it is empty, print the consequence.

    Args:
        variable: Name of the variable.
        without: The consequence of an empty value, such as "Windows will warn".
    """
    value = os.environ.get(variable, "").strip()
    if not value:
        print(f"Not signed, because {variable} is not set: {without}.", flush=True)
    return value


def argv_of(command: str, *, is_windows: bool) -> list[str]:
    """Split a command like the system's shell; on Windows, a backslash is not an escape."""
    if is_windows:
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)


def sign_for_windows(file: Path, command: str) -> None:
    """Sign a program in place.

    Raises:
        InstallError: The command failed.
    """
    ended = processes.read([*argv_of(command, is_windows=sys.platform == "win32"), str(file)])
    if not ended.is_good:
        # The command may contain a secret, so only its output is shown.
        raise InstallError(f"{file.name} could not be signed: {ended.output[-500:]}")
