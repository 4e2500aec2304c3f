"""Writing what goes into packages."""

from pathlib import Path


def write(path: Path, content: str | bytes) -> None:
    """Write a file, and the folders above it: the same on every system, its line ends included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
