"""Every text that the window shows, found in the code: for the translations.

Runs in the environment (`python3 installer translations`): it asks the catalogue for its words.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from pathlib import Path

from desktop_app.domain import errors
from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.catalogue import GROUPS, leaves
from desktop_app.domain.fields.pricing import CONTACTS
from desktop_app.domain.result.row_status import STATUS_COLUMNS
from desktop_app.domain.source.identifiers import ReadRule, RejectReason, Unusable, counted
from installer.checkout import ROOT

UI = ROOT / "desktop_app" / "ui"
LAYERS = ("domain", "engine", "adapters", "bootstrap")
# Modules whose plain texts reach the user without being an error.
BUGS = frozenset({"ValueError", "TypeError", "KeyError", "IndexError", "UnreadableAnswerError"})
"""What these say is for us, not for the user."""
_PATTERN = re.compile(r"[\\|]")
_PLACE = re.compile(r"\{[^{}]*\}")
_WORDS = re.compile(r"[^\W\d_]{2,}")
SPEAKING = (
    "adapters/provider/error_answers.py",
    "adapters/provider/http_api.py",
    "adapters/spreadsheet/csv_format/reader.py",
    "adapters/spreadsheet/table/headers.py",
    "adapters/spreadsheet/ooxml_reading/opener.py",
    "adapters/spreadsheet/table/reading_notes.py",
    "adapters/spreadsheet/table/sheet_selection.py",
    "adapters/spreadsheet/csv_format/text_format.py",
    "domain/source/header_row.py",
    "domain/run/retry_policy.py",
    "domain/answers/review.py",
    "engine/run/dispatch.py",
    "engine/prepare.py",
    "engine/settlement/recovery.py",
    "engine/run/plan_runner.py",
)


def window_texts() -> dict[str, bool]:
    """Return the texts of the window; True where the text has grammatical numbers."""
    found: dict[str, bool] = {}
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = dict(_constants(tree))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id not in {"tr", "count"}:
                continue
            text = _text_of(node.args[0], constants) if node.args else None
            if text is None:
                sys.exit(f"{path.name}:{node.lineno}: {node.func.id}() of no plain text")
            found[text] = node.func.id == "count"
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
    """Return the texts of the core that reach the window, with {0} where something is filled in."""
    texts = {*_words_of_data(), *_conditions(), *_messages(), *_errors(), *_spoken()}
    return sorted(
        text for text in texts if _WORDS.search(_PLACE.sub("", text)) and not _PATTERN.search(text)
    )


def _words_of_data() -> Iterator[str]:
    for group in GROUPS:
        yield from (group.label, group.about)
    for leaf in leaves():
        yield from (leaf.label, leaf.description)
    yield from CONTACTS.values()
    for column in STATUS_COLUMNS:
        yield column.description
    for reason in RejectReason:
        yield from (reason.value, Unusable(reason).advice)
    for rule in (*ReadRule, *RejectReason):
        yield from (counted(rule, 1), counted(rule, 2))


def _conditions() -> Iterator[str]:
    """Yield what the conditions say, and what they advise."""
    for error in conditions():
        yield from filter(None, (error.WHAT, error.TO_DO))


def conditions() -> list[type[AppError]]:
    """Return every class of an error that the program raises."""
    for module in pkgutil.iter_modules(errors.__path__, f"{errors.__name__}."):
        importlib.import_module(module.name)
    found = (error for error in _subclasses(AppError) if is_dataclass(error))
    return [error for error in found if not error.__name__.startswith("_")]


def _subclasses(parent: type[AppError]) -> Iterator[type[AppError]]:
    for child in parent.__subclasses__():
        yield child
        yield from _subclasses(child)


def _messages() -> Iterator[str]:
    """Yield the templates of all messages in the code, which are literals."""
    for path in _modules():
        if path == ROOT / "desktop_app" / "domain" / "messages.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name_of(node.func) == "Message":
                if (text := _text_of(node.args[0], {})) is None:
                    sys.exit(f"{path.name}:{node.lineno}: Message() of no plain text")
                yield text


def _errors() -> Iterator[str]:
    """Yield what errors of the world say: whatever is built of a class named ...Error."""
    for path in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = _name_of(node.func) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name.endswith("Error") and name not in BUGS:
                yield from filter(None, map(template_of, node.args))


def _name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _modules() -> Iterable[Path]:
    return sorted(path for layer in LAYERS for path in (ROOT / "desktop_app" / layer).rglob("*.py"))


def _spoken() -> Iterator[str]:
    for name in SPEAKING:
        tree = ast.parse((ROOT / "desktop_app" / name).read_text(encoding="utf-8"))
        silent = set(_not_spoken(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant | ast.JoinedStr) and node not in silent:
                text = template_of(node)
                if text and " " in text.strip() and any(letter.isalpha() for letter in text):
                    yield text


def _not_spoken(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield docstrings, and the pieces of texts that are put together."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        if isinstance(node, ast.JoinedStr):
            yield from (part for part in ast.walk(node) if part is not node)


def template_of(node: ast.AST) -> str:
    """Return a text with {0}, {1} ... in the places that are filled in; "" if it is none."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts: list[str] = []
    places = 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{places}}}")
            places += 1
    return "".join(parts)
