"""A name that does not exist, or a choice that makes no sense for this table."""

from collections.abc import Sequence

from desktop_app.domain.errors.base import UsageError, condition
from desktop_app.domain.errors.nearest import did_you_mean, offer_nearest
from desktop_app.domain.messages import Message, sentences


@condition
class _NameNotFoundError(UsageError):
    """The base of errors about a name that is not among the available ones."""

    TO_DO = "{nearest}"
    name: str
    available: Sequence[str]

    @property
    def nearest(self) -> Message:
        """The names that may be meant."""
        return offer_nearest(self.name, self.available)


@condition
class SheetNotFoundError(_NameNotFoundError):
    """The workbook has no sheet of that name."""

    WHAT = 'There is no sheet "{name}".'


@condition
class TextHasOneSheetError(_NameNotFoundError):
    """A sheet was named that is not the one of a text file."""

    WHAT = 'There is no sheet "{name}": a text file has only one.'


@condition
class ColumnNotFoundError(_NameNotFoundError):
    """The sheet has no column of that name."""

    WHAT = 'There is no column "{name}".'


@condition
class NoSecondIdentifierError(UsageError):
    """A second identifier was to be asked, but the sheet has one kind only."""

    WHAT = "--then {then} needs a column of links and one of emails, and only one was found."
    TO_DO = "Name the other one with --{missing}-column, or leave --then {then} out."
    then: str
    missing: str


@condition
class EncodingNotFoundError(_NameNotFoundError):
    """Python does not know the encoding."""

    WHAT = 'There is no encoding "{name}".'


@condition
class NotATextEncodingError(_NameNotFoundError):
    """Python has the codec, but it does not decode bytes to text."""

    WHAT = '"{name}" is not a text encoding.'


@condition
class ImportTargetNotFoundError(_NameNotFoundError):
    """There is no import preset of that name."""

    WHAT = 'There is no import format "{name}".'


@condition
class ImportNotPipedError(UsageError):
    """An import file was asked for, while the result goes to standard output."""

    WHAT = "A file for a CRM program cannot go to standard output."
    TO_DO = 'Name it with --output, such as "contacts.csv".'


@condition
class FieldNotFoundError(UsageError):
    """The catalogue has no field of that name; `near` are the most similar ones."""

    WHAT = 'There is no field "{name}".'
    TO_DO = "{advice}"
    name: str
    near: Sequence[str]
    groups: Sequence[str]

    @property
    def advice(self) -> Message:
        """The fields that may be meant, and all groups."""
        return sentences(did_you_mean(self.near), _field_groups(self.groups))


@condition
class NoFieldNamedError(UsageError):
    """A list of fields is empty."""

    WHAT = "No field was named."
    TO_DO = "{advice}"
    groups: Sequence[str]

    @property
    def advice(self) -> Message:
        """All groups."""
        return _field_groups(self.groups)


def _field_groups(groups: Sequence[str]) -> Message:
    return Message("Field groups: {names}.", names=", ".join(groups))


@condition
class ColumnLevelsError(UsageError):
    """The columns of a DataFrame have several levels."""

    WHAT = "The columns of the DataFrame have {levels} levels."
    TO_DO = 'Join them first, as in frame.columns = frame.columns.map(" ".join).'
    levels: int


@condition
class HeaderRowBelowOneError(UsageError):
    """The number of the header row is not a row."""

    WHAT = "Rows are numbered from 1."
    TO_DO = "Enter the number of the header row as your spreadsheet shows it."


@condition
class SameColumnTwiceError(UsageError):
    """One column was named for links and for emails."""

    WHAT = '"{column}" cannot be both the link and the email column.'
    TO_DO = "Name two columns, or only one."
    column: str


@condition
class NoIdentifierColumnError(UsageError):
    """No column contains identifiers; `why` explains it."""

    WHAT = "{why}"
    TO_DO = (
        "Name the column with --url-column or --email-column, or look for people by name and"
        " employer with --search. {columns}"
    )
    why: Message
    headers: Sequence[str]

    @property
    def columns(self) -> Message:
        """The columns of the sheet."""
        return offer_nearest("", self.headers)


@condition
class IdentifierColumnUnclearError(UsageError):
    """Several columns may hold the identifiers; `why` says how many cells are usable."""

    WHAT = "No column is clearly the right one: {why}"
    TO_DO = "Name the column with --url-column or --email-column."
    why: Message


@condition
class NoNameToSearchError(UsageError):
    """People are to be searched for by name and employer, and no columns give these."""

    WHAT = "Nobody can be searched for: no column gives both a name and an employer."
    TO_DO = "Name them with --name-column, and --company-column or --domain-column. {columns}"
    headers: Sequence[str]

    @property
    def columns(self) -> Message:
        """The columns of the sheet."""
        return offer_nearest("", self.headers)


@condition
class NobodyToLookUpError(UsageError):
    """No row has an identifier in the chosen columns; `rejected` counts the reasons."""

    WHAT = "No row can be looked up by {columns}: {rejected}."
    TO_DO = "Name the column with profile links (--url-column) or business emails (--email-column)."
    columns: Message
    rejected: Message


@condition
class ResultFormatUnknownError(UsageError):
    """The name of the result ends in a format that is not written."""

    WHAT = 'The result cannot be a "{suffix}" file.'
    TO_DO = "Use the ending .xlsx, .csv or .jsonl."
    suffix: str


@condition
class ResultFormatDiffersError(UsageError):
    """`--format` and the ending of `--output` name different formats."""

    WHAT = "{name} is not a .{file_format} file."
    TO_DO = "Give the result the ending of its --format, or leave out --format."
    name: str
    file_format: str


@condition
class NothingPipedError(UsageError):
    """The file is "-", but standard input is the keyboard."""

    WHAT = "Standard input is a terminal, not a table."
    TO_DO = 'Pipe a file to it, as in "sheet-enricher enrich - < leads.csv".'


@condition
class MacroSuffixError(UsageError):
    """A workbook with macros needs .xlsm, and any other one must not have it."""

    WHAT = "The ending .xlsm is for workbooks with macros, and for no others."
    TO_DO = "Use the ending {suffix}."
    suffix: str


@condition
class TextHasOneTableError(UsageError):
    """Extra sheets were chosen for a text file."""

    WHAT = "A {suffix} file has only one table, so it cannot hold extra sheets."
    TO_DO = "Choose an .xlsx file, or leave out the options for extra sheets."
    suffix: str


@condition
class ContactKindNotFoundError(_NameNotFoundError):
    """Contact Enrich has no kind of contact data of that name."""

    WHAT = 'There is no kind of contact data "{name}".'


@condition
class NoEmailsToVerifyError(UsageError):
    """Business emails are to be checked, but they are not bought from Contact Enrich."""

    WHAT = "--verified-emails checks the business emails that --contact buys."
    TO_DO = "Add business_email to --contact, or leave --verified-emails out."


@condition
class StaleWithoutLiveError(UsageError):
    """An age of data is given, but the web is not to be asked."""

    WHAT = "--stale-after says whose old data --live replaces, at 7 credits a person."
    TO_DO = "Add --live, or leave --stale-after out."
