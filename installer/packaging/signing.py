"""Signing with the credentials that the environment holds; without them, a note is printed."""

import os
import shlex
import sys
from pathlib import Path

from installer import processes
from installer.failure import InstallError

WINDOWS_VARIABLE = "SHEET_ENRICHER_WINDOWS_SIGN"
"""A command that signs in place; the file's name is appended. Since 2023 keys are in hardware or at
a service, so no one tool fits all."""
MAC_IDENTITY = "SHEET_ENRICHER_MAC_IDENTITY"
"""As `security find-identity` shows it: "Developer ID Application: NAME (TEAM)"."""
MAC_KEYCHAIN = "SHEET_ENRICHER_MAC_KEYCHAIN"
"""The keychain that holds the notary's profile, if it is not the user's own."""
MAC_NOTARY_PROFILE = "SHEET_ENRICHER_MAC_NOTARY_PROFILE"
"""The profile that `xcrun notarytool store-credentials` stored in the keychain."""


def value_or_note(variable: str, without: str) -> str:
    """Return the value of a variable; if it is empty, print what users will see.

    Args:
        variable: Its name.
        without: The consequence, as in "Windows will warn".
    """
    value = os.environ.get(variable, "").strip()
    if not value:
        print(f"Not signed, because {variable} is not set: {without}.", flush=True)
    return value


def argv_of(command: str, *, is_windows: bool) -> list[str]:
    """Split a command as its system's shell does: on Windows a backslash is no escape."""
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
        # The command may hold a secret: only its output is shown.
        raise InstallError(f"{file.name} could not be signed: {ended.output[-500:]}")
