"""Errors that the user sees: families here, and a class for each condition in the modules."""

from desktop_app.domain.errors.base import (
    AccessError,
    AppError,
    FileError,
    JournalError,
    ServiceError,
    SourceError,
    TargetError,
    UsageError,
)
from desktop_app.domain.errors.nearest import offer_nearest

__all__ = [
    "AccessError",
    "AppError",
    "FileError",
    "JournalError",
    "ServiceError",
    "SourceError",
    "TargetError",
    "UsageError",
    "offer_nearest",
]
