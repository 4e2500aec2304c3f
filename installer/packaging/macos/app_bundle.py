"""Entries of the .app's Info.plist (Information Property List)."""

from installer.packaging import app_metadata

# The wheels of numpy need macOS 14, PySide6's macOS 13.
OLDEST_SYSTEM = "14.0"
_WHY_FOLDERS = "The enriched workbook is written beside the sheet that you open."


def info_plist() -> dict[str, object]:
    """Return the entries that PyInstaller does not set itself."""
    return {
        "CFBundleDisplayName": app_metadata.NAME,
        "CFBundleShortVersionString": app_metadata.VERSION,
        "CFBundleVersion": app_metadata.VERSION,
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHumanReadableCopyright": f"{app_metadata.MAKER}. MIT licence.",
        "NSHighResolutionCapable": True,
        # Follow the system's light or dark look.
        "NSRequiresAquaSystemAppearance": False,
        # macOS shows the reason before a workbook is written to one of these folders.
        "NSDocumentsFolderUsageDescription": _WHY_FOLDERS,
        "NSDownloadsFolderUsageDescription": _WHY_FOLDERS,
        "NSDesktopFolderUsageDescription": _WHY_FOLDERS,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.words,
                "CFBundleTypeExtensions": [kind.suffix],
                "CFBundleTypeRole": "Viewer",
                # Listed under "Open with", without becoming the default program.
                "LSHandlerRank": "Alternate",
            }
            for kind in app_metadata.FILE_TYPES
        ],
    }
