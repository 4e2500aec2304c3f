"""Writing of package files, with the same bytes on every system."""

from pathlib import Path
from string import Template


def write(path: Path, content: str | bytes) -> None:
    """Write a file; create its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def fill_template(template: Path, **values: str) -> str:
    """Return a template's text with its `$name` placeholders filled; unknown ones stay."""
    return Template(template.read_text(encoding="utf-8")).safe_substitute(values)
