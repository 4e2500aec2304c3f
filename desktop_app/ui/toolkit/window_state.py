"""Persistent window state: geometry, recent files, looks of columns, last update check."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from desktop_app.domain.release.updates import PublishedVersion

_MOST_RECENT = 10
_MOST_SHAPES = 50


class WindowState:
    """Settings file in the data folder; of sheets it holds paths and digests of column names."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """Position and size of the window."""
        value = self._kept.value("geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    @property
    def last_check(self) -> datetime | None:
        """Time of the last update check; None if there was none."""
        try:
            return datetime.fromisoformat(str(self._kept.value("last_look", "")))
        except ValueError:
            return None

    @last_check.setter
    def last_check(self, value: datetime) -> None:
        self._kept.setValue("last_look", value.isoformat())

    @property
    def newest(self) -> "PublishedVersion | None":
        """Latest version found by the last update check; None if there was none."""
        from desktop_app.domain.release.updates import PublishedVersion  # noqa: PLC0415 - not at the start

        version, _, page = str(self._kept.value("newest", "")).partition(" ")
        try:
            return PublishedVersion(version, page)
        except ValueError:
            return None

    @newest.setter
    def newest(self, value: "PublishedVersion") -> None:
        self._kept.setValue("newest", f"{value.version} {value.page}")

    @property
    def recent(self) -> list[Path]:
        """Recently opened files that still exist, newest first."""
        return [path for path in map(Path, self._texts("recent")) if path.exists()]

    def remember_file(self, path: Path) -> None:
        """Add a file to the top of the recent files."""
        known = [str(path), *(text for text in self._texts("recent") if text != str(path))]
        self._kept.setValue("recent", known[:_MOST_RECENT])

    def forget_files(self) -> None:
        """Clear the recent files."""
        self._kept.remove("recent")

    @property
    def last_choices(self) -> str:
        """The choices of the last run, as text; "" before the first."""
        return str(self._kept.value("last_choices", ""))

    def remember_choices(self, shape: str, choices: str) -> None:
        """Keep the choices of a run as the last ones, and as those of files of this shape."""
        self._kept.setValue("last_choices", choices)
        self._keep_of_shape("shapes", "choices", shape, choices)

    def choices_of(self, shape: str) -> str:
        """Return the choices of the last run of a file of this shape; "" if there was no such."""
        return str(self._kept.value(f"choices/{shape}", ""))

    def column_look(self, shape: str) -> str:
        """Return the look of the columns of all sheets with one shape; "" if none is kept."""
        return str(self._kept.value(f"columns/{shape}", ""))

    def keep_column_look(self, shape: str, look: str) -> None:
        """Keep the look of the columns, for the sheets used last."""
        self._keep_of_shape("column_shapes", "columns", shape, look)

    def _keep_of_shape(self, listed: str, group: str, shape: str, text: str) -> None:
        """Keep a text for a shape, and drop those of the shapes used longest ago."""
        known = [name for name in self._texts(listed) if name != shape]
        for dropped in known[_MOST_SHAPES - 1 :]:
            self._kept.remove(f"{group}/{dropped}")
        self._kept.setValue(listed, [shape, *known[: _MOST_SHAPES - 1]])
        self._kept.setValue(f"{group}/{shape}", text)

    def _texts(self, name: str) -> list[str]:
        value = self._kept.value(name, [])
        if isinstance(value, str):  # Qt returns a list with one entry as a string
            return [value]
        return (
            [str(each) for each in cast("list[object]", value)] if isinstance(value, list) else []
        )
