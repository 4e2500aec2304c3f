"""The choices for a list of files: those of the window, for each of them alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, EnrichQuery
from desktop_app.domain.result.job_options import job_options_from
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.planning import JobChoices
from desktop_app.ui.toolkit.i18n import tr

if TYPE_CHECKING:
    from desktop_app.engine.open_job import JobRequest


def mapping_of_list(document: Document | None, last_choices: str) -> ColumnMapping:
    """Return whom to search for and so on, as in the open file, else as in the last run."""
    if document is not None and document.mapping is not None:
        return document.mapping
    stored = job_options_from(last_choices)
    return ColumnMapping(None, None) if stored is None else stored.mapping


@dataclass(frozen=True, slots=True)
class FileListChoices:
    """The wishes for each file of a list.

    Attributes:
        choices: The choices of the window.
        mapping: Whom to search for, identify or ask a second time; its columns are another file's.
    """

    choices: JobChoices
    mapping: ColumnMapping

    def searching(self, *, is_wanted: bool) -> "FileListChoices":
        """Return the choices with or without searches by name and employer."""
        limit = self.mapping.search_limit or DEFAULT_SEARCH_LIMIT
        mapping = replace(self.mapping, search_limit=limit if is_wanted else None)
        return replace(self, mapping=mapping)

    def requests(self, paths: Iterable[Path]) -> "list[JobRequest]":
        """Return what is asked for each file; () if no field is selected."""
        from desktop_app.engine.open_job import JobRequest  # noqa: PLC0415 - not at the start

        choices, mapping, selection = self.choices, self.mapping, self.choices.selection
        if selection is None:
            return []
        return [
            JobRequest(
                path,
                then=mapping.then,
                query=EnrichQuery(selection, choices.min_similarity),
                output=choices.result,
                searches=mapping.by_name,
                search_limit=mapping.search_limit or DEFAULT_SEARCH_LIMIT,
                identifies=mapping.identifies,
                contacts=choices.contacts,
                live=choices.live,
            )
            for path in paths
        ]

    def extras(self) -> Iterator[str]:
        """Yield what is bought or asked beyond the usual lookup, apart from searches."""
        if self.mapping.then is not None:
            yield tr("people not found are asked for by their second identifier")
        if self.mapping.identifies:
            yield tr("people are identified first where emails are refused")
        if self.choices.live:
            yield tr("the web is asked for people not found")
        if self.choices.contacts:
            yield tr("contact data is bought for people found")
