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
_WHAT_IT_DOES = (
    "Drop an Excel or CSV file on it, confirm which column holds profile links or business"
    " emails, choose what you want to know, see what it can cost, and get a new workbook with the"
    " answers of the Person Enrich API of Crustdata as columns at the right."
)
_WHAT_IT_PROMISES = (
    "It never pays twice for one person, never loses an answer that was paid for, and never"
    " changes the file it was given. Practise with sample data, for free and without a key."
)
DESCRIPTION = (_WHAT_IT_DOES, _WHAT_IT_PROMISES)
KEYWORDS = ("spreadsheet", "Excel", "CSV", "enrich", "leads", "contacts", "profile", "email")


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
