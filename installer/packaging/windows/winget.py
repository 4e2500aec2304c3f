"""The manifests with which winget, the package manager of Windows, installs a release."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import PAGE_VARIABLE, BuildArtifacts
from installer.packaging.writing import write

IDENTIFIER = "SheetEnricher.SheetEnricher"
_SCHEMA = "1.6.0"
_LANGUAGE = "en-US"


def write_manifests(setup: Path, folder: Path, made: BuildArtifacts) -> list[Path]:
    """Write the three manifests of a setup program; none without the project's URL.

    Args:
        setup: The setup program, as it is published.
        folder: The folder for the manifests.
        made: The data of the build.
    """
    if not made.project_page:
        print(f"No winget manifests, because {PAGE_VARIABLE} is not set.", flush=True)
        return []
    texts = {
        "": {"DefaultLocale": _LANGUAGE},
        ".installer": _installer(setup, made),
        f".locale.{_LANGUAGE}": _description(made.project_page),
    }
    kinds = {"": "version", ".installer": "installer", f".locale.{_LANGUAGE}": "defaultLocale"}
    paths: list[Path] = []
    for suffix, own in texts.items():
        lines = {"PackageIdentifier": IDENTIFIER, "PackageVersion": app_metadata.VERSION, **own}
        lines |= {"ManifestType": kinds[suffix], "ManifestVersion": _SCHEMA}
        path = folder / f"{IDENTIFIER}{suffix}.yaml"
        write(path, "".join(f"{name}: {value}\n" for name, value in lines.items()))
        paths.append(path)
    return paths


def _installer(setup: Path, made: BuildArtifacts) -> dict[str, str]:
    url = f"{made.project_page}/releases/download/v{app_metadata.VERSION}/{setup.name}"
    endings = "".join(f"\n- {kind.suffix}" for kind in app_metadata.FILE_TYPES)
    return {
        "InstallerType": "nullsoft",
        "Scope": "user",
        "InstallModes": "\n- interactive\n- silent",
        "UpgradeBehavior": "install",
        "Commands": f"\n- {app_metadata.COMMAND}",
        "FileExtensions": endings,
        "ProductCode": app_metadata.APP_ID,
        "ReleaseDate": datetime.fromtimestamp(made.epoch, UTC).strftime("%Y-%m-%d"),
        "Installers": (
            "\n- Architecture: x64"
            f"\n  InstallerUrl: {url}"
            f"\n  InstallerSha256: {digest_of(setup).upper()}"
        ),
    }


def _description(page: str) -> dict[str, str]:
    return {
        "PackageLocale": _LANGUAGE,
        "Publisher": app_metadata.MAKER,
        "PackageName": app_metadata.NAME,
        "PackageUrl": page,
        "License": "MIT",
        "ShortDescription": f"{app_metadata.SUMMARY}.",
    }
