"""The command `columns`: what a file contains, or which columns can be shown; nothing is sent."""

import argparse
import json
import sys
from collections.abc import Mapping

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.job_from_args import read_options
from desktop_app.cli.match_check.options import context_json, context_text
from desktop_app.cli.options import add_source_options
from desktop_app.cli.streams import standard_streams
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.match_check.row.sheet_context import suggest_context
from desktop_app.domain.plain_text import escape_controls, escape_to_line
from desktop_app.domain.result.columns.catalogue import column_groups, display_columns
from desktop_app.domain.result.columns.choice import ColumnPreset
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.presets import preset_columns
from desktop_app.domain.source.identifiers import plural_text
from desktop_app.domain.source.lookups import LookupCounts, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping, MappingSuggestion, suggest_mapping
from desktop_app.domain.source.table import SourceTable

_SAMPLE_ROWS = 50
_LONGEST_SAMPLE = 40


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_source_options(parser, needs_file=False)
    parser.add_argument("--json", action="store_true", help="print it as one JSON object")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Print the properties of the file, or all columns to show, and return the exit code.

    Raises:
        SourceError: The file cannot be read.
        UsageError: The sheet or row does not exist.
    """
    if options.file is None:
        templates = bootstrap.column_templates(environ).names()
        text = _shown_as_json(templates) if options.json else _shown_as_text(templates)
        sys.stdout.write(escape_controls(text) + "\n")
        return ExitCode.SETTLED
    with standard_streams(options) as with_files:
        table = bootstrap.workbooks.open_table(with_files.file, read_options(options))
        suggestion = suggest_mapping(table)
        text = _as_json(table, suggestion) if options.json else _as_text(table, suggestion)
    sys.stdout.write(escape_controls(text) + "\n")
    return ExitCode.SETTLED


def _first_ones() -> list[DisplayColumn]:
    """Return the columns without those of further roles and schools."""
    return [column for column in display_columns() if column.number <= 1]


def _shown_as_json(templates: list[str]) -> str:
    presets = {preset: preset_columns(preset) for preset in ColumnPreset}
    return json.dumps(
        {
            "presets": {
                preset.value: [one.column_id for one in columns]
                for preset, columns in presets.items()
            },
            "templates": templates,
            "columns": [
                {
                    "header": column.header,
                    "path": column.column_id,
                    "group": column.group,
                    "kind": column.kind.value,
                    "meaning": column.description,
                }
                for column in _first_ones()
            ],
        },
        ensure_ascii=False,
    )


def _shown_as_text(templates: list[str]) -> str:
    lines = [f"--preset {', '.join(preset.value for preset in ColumnPreset)}"]
    lines += [f"--columns @{name}" for name in templates]
    lines += ["--columns, by header or path:"]
    width = max(len(column.header) for column in _first_ones())
    for group in column_groups():
        lines += ["", group]
        for column in _first_ones():
            if column.group == group:
                lines.append(f"  {column.header:<{width}}  {column.column_id}")
    lines += ["", "Earlier roles and schools: 1 to 10 in place of the 1 in the path."]
    return "\n".join(lines)


def _samples(table: SourceTable) -> list[str]:
    """Return the first non-empty cell of every column."""
    rows = table.sample(rows=_SAMPLE_ROWS)
    return [
        next((row[index] for row in rows if row[index].strip()), "")
        for index in range(len(table.info.headers))
    ]


def _suggested(table: SourceTable, suggestion: MappingSuggestion) -> dict[str, str | None]:
    mapping = suggestion.mapping
    url = None if mapping is None else mapping.url_column
    email = None if mapping is None else mapping.email_column
    headers = table.info.headers
    return {
        "url_column": None if url is None else headers[url],
        "email_column": None if email is None else headers[email],
    }


def _context(table: SourceTable, suggestion: MappingSuggestion) -> ContextColumns:
    return suggest_context(table, suggestion.mapping or ColumnMapping(None, None))


def _lookup_counts(table: SourceTable, suggestion: MappingSuggestion) -> dict[str, LookupCounts]:
    """Return the counts for each suggested column, by its header."""
    mapping = suggestion.mapping or ColumnMapping(None, None)
    chosen = (
        (mapping.url_column, ColumnMapping(mapping.url_column, None)),
        (mapping.email_column, ColumnMapping(None, mapping.email_column)),
    )
    return {
        table.info.headers[column]: collect_lookups(table, alone).counts()
        for column, alone in chosen
        if column is not None
    }


def _counts_json(lookup_counts: LookupCounts) -> dict[str, dict[str, int]]:
    return {
        "read_by": {rule.value: rows for rule, rows in lookup_counts.rules.items()},
        "rejected": {reason.value: rows for reason, rows in lookup_counts.reasons.items()},
    }


def _rules_text(header: str, lookup_counts: LookupCounts) -> str:
    """Return one line about cells that were not plain identifiers; "" without such cells."""
    parts = [
        f"{rows:,} {plural_text(rule, rows)}" for rule, rows in lookup_counts.noteworthy.items()
    ]
    return f'"{header}": {", ".join(parts)}.' if parts else ""


def _as_json(table: SourceTable, suggestion: MappingSuggestion) -> str:
    info = table.info
    return json.dumps(
        {
            "file": str(info.path),
            "format": info.file_format,
            "encoding": info.encoding,
            "delimiter": info.delimiter,
            "sheets": [{"name": sheet.name, "hidden": sheet.is_hidden} for sheet in info.sheets],
            "sheet": info.sheet,
            "sheet_why": info.sheet_why,
            "header_row": info.header_row,
            "header_why": info.header_why,
            "rows": info.row_count,
            "hidden_rows": info.hidden_rows,
            "notes": list(info.notes),
            "columns": [
                {"name": header, "sample": sample, "links": index in info.linked_columns}
                for index, (header, sample) in enumerate(
                    zip(info.headers, _samples(table), strict=True)
                )
            ],
            "suggested": {
                **_suggested(table, suggestion),
                "sure": suggestion.is_sure,
                "why": suggestion.why,
            },
            "context": context_json(_context(table, suggestion), info.headers),
            "cells": {
                header: _counts_json(lookup_counts)
                for header, lookup_counts in _lookup_counts(table, suggestion).items()
            },
        },
        ensure_ascii=False,
    )


def _as_text(table: SourceTable, suggestion: MappingSuggestion) -> str:
    info = table.info
    kind = f"{info.file_format}, {info.encoding}, delimiter {info.delimiter!r}"
    lines = [f"{escape_to_line(info.path.name)} ({kind if info.encoding else info.file_format})"]
    for sheet in info.sheets:
        is_chosen = sheet.name == info.sheet and len(info.sheets) > 1
        why = f": {info.sheet_why}" if info.sheet_why else ""
        hidden = " (hidden)" if sheet.is_hidden else ""
        name = escape_to_line(sheet.name)
        lines.append(f"  sheet {name}{hidden}{f'  <- selected{why}' if is_chosen else ''}")
    hidden_rows = f", {info.hidden_rows:,} of them hidden" if info.hidden_rows else ""
    lines.append(
        (
            f"Header in row {info.header_row}, {info.row_count:,} data rows{hidden_rows}."
            f" Reason: {info.header_why}. Columns:"
        )
        if info.header_row
        else f"No header row, {info.row_count:,} data rows{hidden_rows}. Columns:"
    )
    headers = [escape_to_line(header) for header in info.headers]
    width = min(max(len(header) for header in headers), _LONGEST_SAMPLE)
    for index, (header, sample) in enumerate(zip(headers, _samples(table), strict=True)):
        shown = " ".join(sample.split())
        if len(shown) > _LONGEST_SAMPLE:
            shown = shown[: _LONGEST_SAMPLE - 1] + "…"
        links = "  (with links)" if index in info.linked_columns else ""
        lines.append(f"  {header:<{width}}  {shown}{links}".rstrip())
    rules = (_rules_text(*one) for one in _lookup_counts(table, suggestion).items())
    context = context_text(_context(table, suggestion), info.headers)
    remarks = [*info.notes, suggestion.why, *filter(None, [*rules, context])]
    return "\n".join([*lines, *map(escape_to_line, remarks)])
