"""What macOS is told of the .app (Apple's Information Property List, and hardened runtime)."""

from installer.packaging import app_metadata

# The wheels of numpy are for macOS 14 and newer (PySide6's for 13).
OLDEST_SYSTEM = "14.0"


def info_plist() -> dict[str, object]:
    """Return the entries of Info.plist that the freezer does not know by itself."""
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
        # Ask for a folder in the user's own words when a workbook is written there.
        "NSDocumentsFolderUsageDescription": _WHY_FOLDERS,
        "NSDownloadsFolderUsageDescription": _WHY_FOLDERS,
        "NSDesktopFolderUsageDescription": _WHY_FOLDERS,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.words,
                "CFBundleTypeExtensions": [kind.suffix],
                "CFBundleTypeRole": "Viewer",
                # Offered under "Open with"; what opens the file today goes on doing so.
                "LSHandlerRank": "Alternate",
            }
            for kind in app_metadata.FILE_TYPES
        ],
    }


_WHY_FOLDERS = "The enriched workbook is written beside the sheet that you open."
