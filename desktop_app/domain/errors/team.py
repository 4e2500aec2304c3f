"""The team's database cannot be used: nothing may be sent that other desks do not know of."""

from desktop_app.domain.errors.base import TeamError, UsageError, condition


@condition
class NotATeamAddressError(UsageError):
    """The text is no address of a PostgreSQL database."""

    WHAT = "This is not the address of a team's database."
    TO_DO = "Use an address such as postgresql://anna@db.example.com/leads."


@condition
class PasswordInTeamAddressError(UsageError):
    """The address holds a password, which others could read in the list of processes."""

    WHAT = "The address of the team's database must not contain the password."
    TO_DO = "Leave it out: `sheet-enricher team join` asks for it and keeps it in the key store."


@condition
class TeamOptionError(UsageError):
    """The address has an option that is not permitted."""

    WHAT = 'The address of the team\'s database has the option "{option}".'
    TO_DO = "Remove it. The only option is sslrootcert, a file with your own certificates."
    option: str


@condition
class NoTeamError(UsageError):
    """A command about the team was used without one."""

    WHAT = "No team is set."
    TO_DO = "Join one first: sheet-enricher team join postgresql://USER@HOST/DATABASE"


@condition
class TeamKeyStoreError(UsageError):
    """The system has no key store that keeps the password."""

    WHAT = "The password could not be kept: this system has no key store."
    TO_DO = "Set it in {variable} instead, and join again."
    variable: str


@condition
class TeamAwayError(TeamError):
    """The team's database does not answer now, or refused for a reason that passes."""

    WHAT = "The team's database cannot be reached, so nothing new is sent."
    TO_DO = (
        "Check the network, and run again. Answers that arrived meanwhile are on this computer,"
        " and are handed in later."
    )


@condition
class TeamBusyError(TeamError):
    """The server has no free connection now, for all or for this user."""

    WHAT = "The team's server has no free connection, so nothing new is sent."
    TO_DO = (
        "Try again in a moment. If it happens often, ask its administrator to allow more"
        " connections."
    )


@condition
class TeamPasswordError(TeamError):
    """The server refuses the user or the password."""

    WHAT = 'The team\'s database refuses the user "{user}" or the password.'
    TO_DO = 'Enter the password again with "sheet-enricher team join {address}".'
    user: str
    address: str


@condition
class TeamNotFoundError(TeamError):
    """The server has no such database."""

    WHAT = 'The server has no database "{database}".'
    TO_DO = "Check the address, or ask for it to be created."
    database: str


@condition
class TeamNotTrustedError(TeamError):
    """The server has no encryption, or a certificate that proves nothing."""

    WHAT = "The team's server cannot prove who it is, so nothing was sent to it: {reason}."
    TO_DO = (
        "Give the server a certificate for its name. If your company signs its own certificates,"
        " add ?sslrootcert=FILE to the address."
    )
    reason: str


@condition
class TeamRightsError(TeamError):
    """The user may not create or use the tables."""

    WHAT = 'The user "{user}" may not use the tables of the team\'s database.'
    TO_DO = (
        "The first user must be allowed to create tables; the others need the rights that the"
        " README lists."
    )
    user: str


@condition
class TeamReadOnlyError(TeamError):
    """The server accepts no changes, such as a standby."""

    WHAT = "The team's database is read-only, so nothing new is sent."
    TO_DO = "Use the address of the primary server, or ask its administrator."


@condition
class TeamDiskFullError(TeamError):
    """The server's disk is full."""

    WHAT = "The disk of the team's server is full, so nothing new is sent."
    TO_DO = "Ask its administrator to free some space, and run again."


@condition
class TeamIsNewerError(TeamError):
    """A newer program has changed the tables."""

    WHAT = "A newer Sheet Enricher has changed the team's database, so nothing was sent."
    TO_DO = "Install the newer version."


@condition
class DeskInUseError(TeamError):
    """Another program is connected as this desk, such as a copy of its data folder."""

    WHAT = "Another program is connected to the team with this computer's journal."
    TO_DO = (
        "If this computer has just lost its connection, try again in a minute. A copied data"
        " folder cannot be used at the same time: delete the copy."
    )


@condition
class ClaimedElsewhereError(TeamError):
    """Another desk has claimed somebody whom this one wanted to send."""

    WHAT = "Another desk is looking some of these people up, so nothing was sent."
    TO_DO = "Run again to collect its answers."


@condition
class TeamBudgetError(TeamError):
    """The team's credits for this month are spent or reserved."""

    WHAT = "The team's budget for this month is used up."
    TO_DO = "Wait for the next month, or raise it: sheet-enricher team budget CREDITS"
