"""Who the program is, to every system it is installed on: each name stands here once."""

from dataclasses import dataclass

from desktop_app import __version__

VERSION = __version__
NAME = "Sheet Enricher"
COMMAND = "sheet-enricher"
APP_FOLDER = f"{NAME}.app"  # macOS
# The way systems tell programs apart; nobody looks it up. It stays for ever: a system would take
# the program under another one for another program.
APP_ID = "org.sheetenricher.enricher"
MAKER = "Sheet Enricher contributors"  # as in LICENSE
SYNOPSIS = "fill in the people in a spreadsheet"  # where systems want no capital
SUMMARY = SYNOPSIS.capitalize()


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file that "Open with" offers the program for.

    Attributes:
        suffix: Without the dot.
        mime: As shared-mime-info, which every Linux desktop uses, names it.
        words: What a person calls it.
    """

    suffix: str
    mime: str
    words: str


_OPEN_XML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FILE_TYPES = (
    FileType("xlsx", f"{_OPEN_XML}.sheet", "Excel workbook"),
    FileType("xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12", "Excel workbook, macros"),
    FileType("xls", "application/vnd.ms-excel", "Excel workbook 97-2003"),
    FileType("xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12", "Excel binary"),
    FileType("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
    FileType("csv", "text/csv", "CSV text"),
    FileType("tsv", "text/tab-separated-values", "TSV text"),
)
