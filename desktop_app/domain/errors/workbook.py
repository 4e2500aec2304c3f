"""A workbook or one of its sheets cannot be read, or cannot take the new columns."""

from desktop_app.domain.errors.base import SourceError, condition

REPAIR = "Open it in Excel, let Excel repair it, and save it under a new name."
_SAVE_AGAIN = "Open it in Excel and save it under a new name."
_COPY_SHEET = "Copy the sheet you need into a new workbook, and open that."


@condition
class PartMissingError(SourceError):
    """The package of the workbook does not contain a part that it names."""

    WHAT = "The workbook is damaged: a part is missing."
    TO_DO = REPAIR


@condition
class WorkbookTruncatedError(SourceError):
    """The file ends inside a part that is copied."""

    WHAT = "The workbook is damaged: it ends too early."
    TO_DO = "Open it again."


@condition
class WorkbookXmlError(SourceError):
    """A part of the workbook is not well-formed XML."""

    WHAT = "The workbook is damaged: it contains text that cannot be read."
    TO_DO = REPAIR


@condition
class UnsafeXmlError(SourceError):
    """A part declares entities or a document type, which a workbook never does."""

    WHAT = "The workbook contains XML that refers to other files, so it was not read."
    TO_DO = _SAVE_AGAIN


@condition
class WorkbookTooLargeError(SourceError):
    """A part that is read as a whole is larger than memory allows for."""

    WHAT = "The workbook is too large to be read."
    TO_DO = _COPY_SHEET


@condition
class ZipBombError(SourceError):
    """The workbook unpacks to far more than a spreadsheet can be."""

    WHAT = "The workbook unpacks to far more data than a spreadsheet holds, so it was not read."
    TO_DO = _COPY_SHEET


@condition
class CellTextTooLongError(SourceError):
    """A text of the workbook is longer than a cell allows."""

    WHAT = "The workbook has a text that is too long for a cell."
    TO_DO = _COPY_SHEET


@condition
class WorkbookHasNoSheetsError(SourceError):
    """The workbook has charts or macros, and no worksheet."""

    WHAT = "The workbook has no sheet with cells."
    TO_DO = "Choose another file."


@condition
class SheetXmlError(SourceError):
    """The XML of a sheet uses a form that this program does not know."""

    WHAT = "The sheet is saved in a form that this program cannot read."
    TO_DO = _SAVE_AGAIN


@condition
class SheetTruncatedError(SourceError):
    """The XML of a sheet ends inside an element."""

    WHAT = "The sheet is damaged: it ends too early."
    TO_DO = REPAIR


@condition
class SheetRowTooLongError(SourceError):
    """A row of a sheet is larger than a spreadsheet allows."""

    WHAT = "The sheet has a row that is too large for a spreadsheet."
    TO_DO = "Copy the rows you need into a new workbook, and open that."


@condition
class RowsOutOfOrderError(SourceError):
    """The rows of a sheet are unsorted, and too many to be sorted."""

    WHAT = "The rows of the sheet are not in order, and they are too many to be sorted."
    TO_DO = _SAVE_AGAIN


@condition
class CellOutsideSheetError(SourceError):
    """A cell lies beyond Excel's last row or column."""

    WHAT = "The sheet has cells beyond the last row or column of a spreadsheet."
    TO_DO = _SAVE_AGAIN


@condition
class SheetTooLargeError(SourceError):
    """The used range of a sheet is larger than any list of people."""

    WHAT = "The sheet has far more rows or columns than a list of people."
    TO_DO = "Split it, and open the parts."


@condition
class SheetIsEmptyError(SourceError):
    """The sheet has no cells; `name` is the sheet's name in quotes, or the text file's."""

    WHAT = "{name} is empty."
    TO_DO = "Choose a sheet with a header row and people."
    name: str


@condition
class SheetHasNoRowsError(SourceError):
    """The sheet has a header and nothing below it."""

    WHAT = "{name} has a header in row {header} but no rows below it."
    TO_DO = "Choose a sheet with people in it."
    name: str
    header: int


@condition
class HeaderBelowSheetError(SourceError):
    """The header row that the user named is below the last row."""

    WHAT = "{name} ends in row {last_row}, so row {header} cannot be the header."
    TO_DO = "Enter the number of the header row as your spreadsheet shows it."
    name: str
    last_row: int
    header: int


@condition
class NoRoomForColumnsError(SourceError):
    """The sheet is used up to a column that leaves too few for the result."""

    WHAT = '"{sheet}" is used up to column {column}: there is no room for {added} more.'
    TO_DO = "Copy the columns you need into a new workbook, and open that."
    sheet: str
    column: str
    added: int


@condition
class TooManyRowsError(SourceError):
    """A text file has more rows than a sheet of the result can hold."""

    WHAT = "{name} has {rows:,} rows; an Excel sheet holds at most {most:,}."
    TO_DO = "Split the file, or choose a .csv file as the result."
    name: str
    rows: int
    most: int


@condition
class TooManyColumnsError(SourceError):
    """The result has more columns than a sheet can hold."""

    WHAT = "The result would have {columns:,} columns; an Excel sheet holds at most {most:,}."
    TO_DO = "Choose fewer fields, or choose a .csv file as the result."
    columns: int
    most: int


@condition
class NoSheetCanBeAddedError(SourceError):
    """The workbook's list of sheets has a form that cannot be extended."""

    WHAT = "The workbook is saved in a form to which no sheet can be added."
    TO_DO = "Open it in Excel and save it under a new name, or leave out the extra sheets."
