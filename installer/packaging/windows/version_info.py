"""Version information for Windows' file properties and task manager."""

from installer.packaging import app_metadata

_ENGLISH, _UNICODE = 0x0409, 1200


def four_numbers() -> tuple[int, int, int, int]:
    """Return the version as Windows' four numbers."""
    first, second, third, fourth = [*map(int, app_metadata.VERSION.split(".")), 0, 0, 0][:4]
    return first, second, third, fourth


def version_info() -> str:
    """Return PyInstaller's version file ("Capturing Windows Version Data" in its manual)."""
    numbers = four_numbers()
    words = {
        "CompanyName": app_metadata.MAKER,
        "FileDescription": app_metadata.NAME,
        "FileVersion": app_metadata.VERSION,
        "InternalName": app_metadata.COMMAND,
        "LegalCopyright": f"{app_metadata.MAKER}. MIT licence.",
        "OriginalFilename": f"{app_metadata.NAME}.exe",
        "ProductName": app_metadata.NAME,
        "ProductVersion": app_metadata.VERSION,
    }
    texts = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f,"
        " flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('{_ENGLISH:04x}{_UNICODE:04x}', [{texts}])]),"
        f" VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])])])\n"
    )
