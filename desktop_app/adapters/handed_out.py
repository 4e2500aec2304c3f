"""Places of settings that an administrator hands out to all users of a computer.

Users cannot write to any of them: a base URL that another user could set would receive the API key.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

FILE_NAME = "settings.json"
_POLICIES = r"Software\Policies\Sheet Enricher"


def machine_file(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the path of the file for this computer; it need not exist."""
    if platform == "win32":
        # Not %ProgramData%, where every user may create folders.
        folder = Path(environ.get("ProgramFiles") or r"C:\Program Files") / "Sheet Enricher"
    elif platform == "darwin":
        folder = Path("/Library/Application Support/Sheet Enricher")
    else:
        folder = Path("/etc/sheet-enricher")
    return folder / FILE_NAME


def policies() -> Iterator[tuple[Path, dict[str, object]]]:
    """Yield the keys and values of Windows' policies: for the user, then for the computer."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only there

        roots = {
            "HKEY_CURRENT_USER": winreg.HKEY_CURRENT_USER,
            "HKEY_LOCAL_MACHINE": winreg.HKEY_LOCAL_MACHINE,
        }
        for name, root in roots.items():
            try:
                with winreg.OpenKey(root, _POLICIES) as key:
                    count = winreg.QueryInfoKey(key)[1]
                    values = dict(winreg.EnumValue(key, index)[:2] for index in range(count))
            except OSError:  # nothing is handed out
                continue
            yield Path(name) / _POLICIES, values
    yield from ()
