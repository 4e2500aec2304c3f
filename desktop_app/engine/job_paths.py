"""The paths of a job: those that the journal stores, and the default one of the output."""

from pathlib import Path

from desktop_app.domain.source.table import SourceTable


def full_path(path: Path) -> Path:
    """Return the absolute path of a file, as the journal stores it, without links if possible.

    Some drives of Windows cannot resolve a path, and Wine no long one.
    """
    try:
        return path.resolve()
    except OSError:
        return path.absolute()


def source_name(table: SourceTable) -> str:
    """Return the name under which the journal stores runs of a table."""
    return f"{full_path(table.info.path)}#{table.info.sheet}"


def default_target(source: Path, *, is_practice: bool = False) -> Path:
    """Return the default path of the output workbook; a macro-enabled file stays one.

    >>> default_target(Path("leads.csv")).name
    'leads (enriched).xlsx'
    """
    suffix = ".xlsm" if source.suffix.casefold() == ".xlsm" else ".xlsx"
    kind = "practice" if is_practice else "enriched"
    return source.with_name(f"{source.stem} ({kind}){suffix}")
