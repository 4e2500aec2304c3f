"""What a release says of itself: to people, and to programs that look for a newer version."""

import json

from desktop_app.domain.release.changelog import Release


def release_page(release: Release) -> str:
    """Return what is new in a version, in Markdown, for its page."""
    lines: list[str] = []
    for changes in release.changes:
        lines += [f"## {changes.kind}", "", *(f"- {entry}" for entry in changes.entries), ""]
    return "\n".join(lines)


def newest(release: Release, project_page: str) -> str:
    """Return the file that `desktop_app.bootstrap.updates` asks for."""
    page = f"{project_page}/releases/tag/v{release.version}"
    return json.dumps({"version": release.version, "page": page}, indent=2) + "\n"
