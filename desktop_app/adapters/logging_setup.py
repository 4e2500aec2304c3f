"""The log: a private file without API keys, email addresses and profile links."""

import logging
import os
import re
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from typing_extensions import override

FILE_NAME = "sheet-enricher.log"
_SIZE_BYTES = 1_000_000
_REDACTIONS = (
    (re.compile(r"(?i)\b(bearer|token)\s+\S+"), r"\1 [key]"),
    (re.compile(r"(?<![^\s<>\"'@])[^\s<>\"'@]+@[^\s<>\"'@]+\.[^\s<>\"'@]+"), "[email]"),
    (re.compile(r"(?i)(?<![\w.])[\w.]*linkedin\.\w+/\S+"), "[profile]"),
)


def redacted(text: str, *, key: str | None = None) -> str:
    """Remove the key, email addresses and profile links from a text."""
    if key:
        text = text.replace(key, "[key]")
    for pattern, mark in _REDACTIONS:
        text = pattern.sub(mark, text)
    return text


class RedactingFormatter(logging.Formatter):
    """A formatter that redacts the complete line, including exceptions."""

    def __init__(self, key: str | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._key = key

    @override
    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record), key=self._key)


class PrivateFileHandler(logging.FileHandler):
    """A log file that only the user can read; a full one is kept as .1, the one before as .2.

    Python's own rotating handler brings sockets, queues and pickle into every start.
    """

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if (full := self.stream) is not None and full.tell() > _SIZE_BYTES:
            full.close()
            self._begin_another()
        super().emit(record)

    def _begin_another(self) -> None:
        """Keep the full file; where it cannot be renamed, continue in it."""
        path = Path(self.baseFilename)
        with suppress(OSError):
            path.with_name(f"{path.name}.1").replace(path.with_name(f"{path.name}.2"))
        with suppress(OSError):
            path.replace(path.with_name(f"{path.name}.1"))
        self.stream = self._open()

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Ignore a failed write, for example on a full disk: logging must not stop the work."""

    @override
    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        descriptor = os.open(self.baseFilename, flags, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), self.encoding)


def start_logging(folder: Path, *, key: str | None) -> Path | None:
    """Write the log to a file in the folder; return its path, or None if it is not writable.

    A log file that cannot be written must not stop the program.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = PrivateFileHandler(path, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(RedactingFormatter(key))
    logger = logging.getLogger("desktop_app")
    for old in logger.handlers[:]:
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return path
