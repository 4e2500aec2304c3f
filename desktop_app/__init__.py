"""Sheet Enricher: enriches the people in a spreadsheet, and never pays twice for the same one.

For notebooks and scripts: `desktop_app.enrich(frame)`, and the errors that it raises.
"""

__version__ = "0.7.0"

TYPE_CHECKING = False  # typing's own would slow down every start
if TYPE_CHECKING:
    from desktop_app.domain.errors import (
        AccessError,
        AppError,
        FileError,
        JournalError,
        ServiceError,
        UsageError,
    )
    from desktop_app.notebook.enrich_frame import IncompleteWarning, enrich

__all__ = [
    "AccessError",
    "AppError",
    "FileError",
    "IncompleteWarning",
    "JournalError",
    "ServiceError",
    "UsageError",
    "enrich",
]
_MODULE_OF = {
    **dict.fromkeys(__all__, "desktop_app.domain.errors"),
    "IncompleteWarning": "desktop_app.notebook.enrich_frame",
    "enrich": "desktop_app.notebook.enrich_frame",
}


def __getattr__(name: str) -> object:
    """Import a public name on its first use: commands and the window start without it."""
    if name not in _MODULE_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - see above

    value = globals()[name] = getattr(import_module(_MODULE_OF[name]), name)
    return value
