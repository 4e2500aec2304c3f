"""Text of the person panel as HTML; whatever comes from outside is escaped, nothing is loaded."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.result.cells import CellKind, NewCell, text_of
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.ui.toolkit.i18n import credits_of, number, percent, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first
from desktop_app.ui.toolkit.theme import Colors

if TYPE_CHECKING:
    from desktop_app.domain.answers.candidate_summary import CandidateSummary
    from desktop_app.engine.people.person_details import KnownAnswer, KnownValue, PersonDetails

Pairs = Sequence[tuple[str, str]]
_LINK_STARTS = ("https://", "http://")
_IN_HEADING = 3
_IS_MAIN = "is the main one"


def person_page(
    title: str, own: Pairs, new: Pairs, details: "PersonDetails | None", colors: Colors
) -> str:
    """Return the whole page.

    Args:
        title: Name of the row.
        own: Names and cells of the row in the user's sheet.
        new: Names and cells of its new columns, shown until there are details.
        details: What the journal knows; None if it has not been read.
        colors: Colours of the current scheme.
    """
    parts = [f"<style>{_style(colors)}</style><h2>{escape(title)}</h2>"]
    if details is not None:
        parts += _status(details)
        parts += [_list(_list_name(one.name), one.items) for one in details.lists]
        parts.append(_section(tr("Known about this person"), _values(details.values)))
        parts += [_candidates(details.candidates), _answers(details)]
    else:
        parts.append(_section(tr("New columns"), _rows(new)))
    parts.append(_section(tr("In your sheet"), _rows(own)))
    return "".join(parts)


def _style(colors: Colors) -> str:
    return (
        f"body {{ color: {colors.text}; }} h2 {{ margin: 0 0 4px 0; }}"
        f" h3 {{ margin: 14px 0 2px 0; }} a {{ color: {colors.accent}; }}"
        f" .label {{ color: {colors.muted}; }} td {{ padding: 2px 10px 2px 0; }}"
        f" .status, .item {{ font-weight: 600; }} p {{ margin: 2px 0; }}"
        " .item { margin-top: 8px; }"
    )


def _section(title: str, rows: str) -> str:
    return f"<h3>{escape(title)}</h3><table>{rows}</table>" if rows else ""


def _rows(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f"<tr><td class='label'>{escape(name)}</td><td>{_linked(text)}</td></tr>"
        for name, text in pairs
        if text.strip()
    )


def _linked(text: str) -> str:
    """Return a text; an address can be clicked, and shows where it leads."""
    shown = "<br>".join(escape(text).splitlines())
    if text.startswith(_LINK_STARTS) and not any(letter.isspace() for letter in text):
        return f'<a href="{escape(text)}">{shown}</a>'
    return shown


def _values(values: "Iterable[KnownValue]") -> str:
    return _rows(
        (_label(value.label), _words(value.cell, value.kind))
        for value in values
        if value.label.casefold() != _IS_MAIN or value.cell is True  # the others go without saying
    )


def _label(label: str) -> str:
    """Return a label in the user's language; in the catalogue, those of lists begin small."""
    if label.casefold() == _IS_MAIN:
        return tr("Main job")
    translated = tr_core(label)
    if translated != label:
        return translated
    return capitalize_first(tr_core(label[:1].lower() + label[1:]))


def _words(cell: NewCell, kind: CellKind = CellKind.TEXT) -> str:
    """Return a cell as the user writes it."""
    match cell:
        case bool():
            return tr("yes") if cell else tr("no")
        case float() if kind is CellKind.SCORE:
            return percent(cell)
        case int() | float():
            return number(cell)
        case datetime() | date():
            return cell.isoformat()[:10]
        case _:
            return text_of(cell)


def _status(details: "PersonDetails") -> list[str]:
    state = details.state
    words = [_status_words(state.status)]
    if state.confidence is not None:
        words.append(tr("{score} confidence", score=percent(state.confidence)))
    parts = [f"<p class='status'>{escape(' · '.join(words))}</p>"]
    if note := tr_core(state.note):
        parts.append(f"<p>{escape(capitalize_first(note))}</p>")
    if details.same_as is not None:
        text = tr("Same person as row {row}, charged only once.", row=details.same_as)
        parts.append(f"<p>{escape(text)}</p>")
    return parts


def _list(title: str, items: "Iterable[Sequence[KnownValue]]") -> str:
    """Return a list: the first values of an item as its heading, the others below."""
    blocks: list[str] = []
    for item in items:
        words = (_words(value.cell, value.kind) for value in item[:_IN_HEADING])
        heading = " · ".join(_kind_name(text) for text in words)
        rest = _values(item[_IN_HEADING:])
        blocks.append(f"<p class='item'>{_linked(heading)}</p><table>{rest}</table>")
    return f"<h3>{escape(title)}</h3>{''.join(blocks)}"


def _candidates(candidates: "Sequence[CandidateSummary]") -> str:
    rows = (
        (
            tr("no score") if one.confidence is None else percent(one.confidence),
            "\n".join(filter(None, (one.name, one.title, one.company, one.location))),
        )
        for one in candidates
    )
    return _section(tr("Candidates"), _rows(rows))


def _answers(details: "PersonDetails") -> str:
    """Return where it came from and what it cost."""
    rows = [(_moment(one.at), _origin(one)) for one in details.answers]
    if details.answers:
        rows.append((tr("Cost in all runs"), credits_of(details.credits)))
    return _section(tr("Where it came from"), _rows(rows))


def _origin(answer: "KnownAnswer") -> str:
    path, _, sheet = answer.source.rpartition("#")
    name = path.replace("\\", "/").rpartition("/")[2]
    source = f"{name}, {sheet}" if name else ""
    product, status = _product_words(answer.product), _status_words(_STATUS_OF[answer.kind])
    words = (product, status, credits_of(answer.credits), source)
    return " · ".join(filter(None, words))


def _product_words(product: Product) -> str:
    words = {
        Product.ENRICH: tr("Person Enrich"),
        Product.LIVE: tr("Live Enrich"),
        Product.CONTACT: tr("Contact Enrich"),
        Product.IDENTIFY: tr("Person Identify"),
        Product.SEARCH: tr("Person Search"),
        Product.COMPANY: tr("employer"),
    }
    return words[product]


def _moment(at: datetime) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _status_words(status: RowStatus) -> str:
    words = {
        RowStatus.MATCHED: tr("Matched"),
        RowStatus.REVIEW: tr("Matched, please check"),
        RowStatus.NO_MATCH: tr("No match"),
        RowStatus.REDACTED: tr("Redacted: the person opted out"),
        RowStatus.INVALID: tr("Skipped: no valid link or email"),
        RowStatus.BLANK: tr("Skipped: blank"),
        RowStatus.FAILED: tr("Failed"),
        RowStatus.IN_DOUBT: tr("In doubt: may have been charged"),
        RowStatus.NOT_RUN: tr("Not looked up yet"),
    }
    return words[status]


_STATUS_OF = {
    OutcomeKind.MATCHED: RowStatus.MATCHED,
    OutcomeKind.NO_MATCH: RowStatus.NO_MATCH,
    OutcomeKind.REDACTED: RowStatus.REDACTED,
    OutcomeKind.FAILED: RowStatus.FAILED,
    OutcomeKind.IN_DOUBT: RowStatus.IN_DOUBT,
}


def _kind_name(text: str) -> str:
    words = {
        "Current": tr("Current"),
        "Earlier": tr("Earlier"),
        "Business": tr("Business"),
        "Personal": tr("Personal"),
    }
    return words.get(text, text)


def _list_name(name: str) -> str:
    words = {
        "Experience": tr("Jobs"),
        "Education": tr("Schools"),
        "Emails": tr("Emails"),
        "Developer profiles": tr("Developer profiles"),
        "Certifications": tr("Certifications"),
        "Honours": tr("Honours"),
    }
    return words.get(name, name)
