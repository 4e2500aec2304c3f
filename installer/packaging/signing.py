"""Signing: with what the environment holds, and else not at all, which is said."""

import os
import shlex
import sys
from pathlib import Path

from installer import processes
from installer.failure import StepError

WINDOWS_VARIABLE = "SHEET_ENRICHER_WINDOWS_SIGN"
"""A command that signs in place; the file's name is put behind it. Keys are in hardware or at a
service since 2023, so there is no one tool for it."""
MAC_IDENTITY = "SHEET_ENRICHER_MAC_IDENTITY"
"""As `security find-identity` shows it: "Developer ID Application: NAME (TEAM)"."""
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


def sign_for_windows(file: Path, command: str) -> None:
    """Sign a program in place.

    Raises:
        StepError: The command failed.
    """
    words = [*shlex.split(command, posix=sys.platform != "win32"), str(file)]
    ended = processes.read(words)
    if not ended.is_good:
        # The command may hold a secret: only what it said is shown.
        raise StepError(f"{file.name} could not be signed: {ended.output[-500:]}")
