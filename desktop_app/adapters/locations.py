"""Paths of the user's data folder and of the files that come with the program."""

from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.errors.program import FileNotReadableError, ProgramPartMissingError

HOME_VARIABLE = "SHEET_ENRICHER_HOME"


def data_home(environ: Mapping[str, str]) -> Path:
    """Return the folder of journal, settings and logs."""
    if home := environ.get(HOME_VARIABLE, "").strip():
        return Path(home).expanduser()
    import platformdirs  # noqa: PLC0415 - not needed where the variable names a folder

    return platformdirs.user_data_path("Sheet Enricher", appauthor=False)


def resource(name: str) -> Path:
    """Return the path of a file that comes with the program, in the wheel or in the checkout.

    Files at the top of a checkout (CHANGELOG.md) are in the resources folder of a wheel.

    Raises:
        FileError: The file is in neither; the installation is broken.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "resources", package.parent / "resources", package.parent):
        if (folder / name).exists():
            return folder / name
    raise ProgramPartMissingError(name)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, which identifies workbooks that this program wrote.

    Raises:
        FileError: The file cannot be read.
    """
    from hashlib import file_digest  # noqa: PLC0415 - not needed by every command

    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileNotReadableError(path, error.strerror or str(error)) from error
