"""Signing: with what the environment holds, and else not at all, which is said."""

import os
import shlex
import sys
from pathlib import Path

from installer import processes
from installer.failure import InstallError

WINDOWS_VARIABLE = "SHEET_ENRICHER_WINDOWS_SIGN"
"""A command that signs in place; the file's name is put behind it. Keys are in hardware or at a
service since 2023, so there is no one tool for it."""
MAC_IDENTITY = "SHEET_ENRICHER_MAC_IDENTITY"
"""As `security find-identity` shows it: "Developer ID Application: NAME (TEAM)"."""
MAC_KEYCHAIN = "SHEET_ENRICHER_MAC_KEYCHAIN"
"""The keychain that holds the notary's profile, if it is not the user's own."""
MAC_NOTARY_PROFILE = "SHEET_ENRICHER_MAC_NOTARY_PROFILE"
"""What `xcrun notarytool store-credentials` has kept in the keychain."""


def wished(variable: str, without: str) -> str:
    """Return what a variable holds; where it holds nothing, say what that means.

    Args:
        variable: Its name.
        without: What users will see, as in "Windows will warn".
    """
    value = os.environ.get(variable, "").strip()
    if not value:
        print(f"Not signed, for {variable} is not set: {without}.", flush=True)
    return value


def words_of(command: str, *, is_windows: bool) -> list[str]:
    """Split a command as its system's shell does: on Windows a backslash is no more than one."""
    if is_windows:
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)


def sign_for_windows(file: Path, command: str) -> None:
    """Sign a program in place.

    Raises:
        InstallError: The command failed.
    """
    words = words_of(command, is_windows=sys.platform == "win32")
    ended = processes.read([*words, str(file)])
    if not ended.is_good:
        # The command may hold a secret: only what it said is shown.
        raise InstallError(f"{file.name} could not be signed: {ended.output[-500:]}")
