"""Collection of all texts of the window from the code, for the translations.

Runs in the environment (`python3 installer translations`), because it imports the field catalogue.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain import errors
from desktop_app.domain.errors import AppError, base
from desktop_app.domain.fields.catalogue import GROUPS, leaves
from desktop_app.domain.fields.pricing import CONTACTS
from desktop_app.domain.result.columns.catalogue import column_groups, display_columns
from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from desktop_app.domain.source.identifiers import ReadRule, RejectReason, Unusable, plural_text
from installer.checkout import ROOT

UI = ROOT / "desktop_app" / "ui"
MESSAGES = ROOT / "desktop_app" / "domain" / "messages.py"
CORE_LAYERS = ("domain", "engine", "adapters", "bootstrap")
_PLACE = re.compile(r"\{[^{}]*\}")
_WORDS = re.compile(r"[^\W\d_]{2,}")


def window_texts() -> dict[str, bool]:
    """Return the texts of the window; the value is True if the text has plural forms."""
    found: dict[str, bool] = {}
    for path in sorted(UI.rglob("*.py")):
        for name, text in _arguments(path, {"tr", "count"}):
            found[text] = name == "count"
    return found


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            name = node.targets[0]
            if isinstance(name, ast.Name) and isinstance(node.value.value, str):
                yield name.id, node.value.value


def _text_of(node: ast.expr, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None


def core_texts() -> list[str]:
    """Return the texts of the core that the window shows; those with {places} are templates."""
    texts = {*_words_of_data(), *_conditions(), *_messages()}
    return sorted(text for text in texts if _WORDS.search(_PLACE.sub("", text)))


def _words_of_data() -> Iterator[str]:
    for group in GROUPS:
        yield from (group.label, group.about)
    for leaf in leaves():
        yield from (leaf.label, leaf.description)
    yield from CONTACTS.values()
    yield from (column.description for column in STATUS_COLUMNS)
    yield from (column.description for column in display_columns())
    yield from column_groups()
    for reason in RejectReason:
        yield from (reason.shown, Unusable(reason).advice)
    for rule in (*ReadRule, *RejectReason):
        yield from (plural_text(rule, 1), plural_text(rule, 2))


def _conditions() -> Iterator[str]:
    """Yield the texts of the conditions: what happened and what to do."""
    for error in conditions():
        yield from filter(None, (error.WHAT, error.TO_DO))


def conditions() -> list[type[AppError]]:
    """Return all conditions: the classes of the errors that the program raises."""
    for module in pkgutil.iter_modules(errors.__path__, f"{errors.__name__}."):
        importlib.import_module(module.name)
    return [
        error
        for error in _subclasses(AppError)
        if error.__module__.startswith("desktop_app.")  # a test may have errors of its own
        and error.__module__ != base.__name__
        and not error.__name__.startswith("_")
    ]


def _subclasses(parent: type[AppError]) -> Iterator[type[AppError]]:
    for child in parent.__subclasses__():
        yield child
        yield from _subclasses(child)


def _messages() -> Iterator[str]:
    """Yield the templates of all `Message` calls."""
    for layer in CORE_LAYERS:
        for path in sorted((ROOT / "desktop_app" / layer).rglob("*.py")):
            if path != MESSAGES:
                yield from (text for _, text in _arguments(path, {"Message"}))


def _arguments(path: Path, functions: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the function's name and the text of each call; exit if a text is not a literal."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id not in functions:
            continue
        text = _text_of(node.args[0], constants) if node.args else None
        if text is None:
            sys.exit(f"{path.name}:{node.lineno}: {node.func.id}() needs a literal text")
        yield node.func.id, text
