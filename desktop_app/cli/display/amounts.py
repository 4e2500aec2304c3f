"""Amounts in words, for the terminal."""

_MINUTE_S = 60


def number_of(number: int, one: str, many: str | None = None) -> str:
    """Return a number with a noun: "1 request", "2 requests", "5 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def people_of(number: int) -> str:
    """Return a number of people: "1 person", "2 people"."""
    return number_of(number, "person", "people")


def sendings_of(requests: int, jobs: int) -> str:
    """Return the number of requests and bulk jobs: "40 requests", "2 bulk jobs and 1 request"."""
    if not jobs:
        return number_of(requests, "request")
    several = number_of(jobs, "bulk job")
    return f"{several} and {number_of(requests, 'request')}" if requests else several


def credits_of(amount: float) -> str:
    """Return an amount of credits: "1 credit", "2.5 credits"."""
    return f"{amount:,.12g} {'credit' if amount == 1 else 'credits'}"


def duration_of(seconds: float) -> str:
    """Return a duration in words, roughly."""
    if seconds < _MINUTE_S:
        return "under a minute"
    minutes = round(seconds / _MINUTE_S)
    hours, minutes = divmod(minutes, 60)
    return f"about {hours} h {minutes} min" if hours else f"about {minutes} min"
