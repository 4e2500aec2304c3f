"""The account that the desks of a team share: its pace, its budget, and what is forgotten."""

from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.adapters.journal.team.schema import IS_ALIVE, lock_class
from desktop_app.domain.team.desks import DeskMonth, TeamStatus

if TYPE_CHECKING:
    from psycopg import Connection

_ENSURE = "INSERT INTO accounts (service) VALUES (%(service)s) ON CONFLICT DO NOTHING"
_TAKE_TURN = """
    INSERT INTO turns
    VALUES (%(service)s, %(product)s, clock_timestamp() + make_interval(secs => %(interval)s))
    ON CONFLICT (service, product) DO UPDATE
    SET next_at = greatest(turns.next_at, clock_timestamp()) + make_interval(secs => %(interval)s)
    RETURNING extract(epoch FROM next_at - clock_timestamp())::float8 - %(interval)s
"""
_HOLD = """
    UPDATE turns
    SET next_at = greatest(next_at, clock_timestamp() + make_interval(secs => %(wait)s))
    WHERE service = %(service)s AND product = %(product)s
"""
_SPENDING = """
    SELECT date_trunc('month', answered_at AT TIME ZONE 'UTC')::date, desks.name, count(*),
           sum(people), sum(credits)
    FROM requests JOIN desks USING (desk_id) WHERE service = %(service)s
    GROUP BY 1, 2 ORDER BY 1 DESC, 5 DESC, 2
"""
_STATUS = f"""
    SELECT (SELECT count(*) FROM desks),
           (SELECT count(*) FROM desks AS claims WHERE {IS_ALIVE}),
           (SELECT count(*) FROM answers WHERE service = %(service)s),
           (SELECT count(*) FROM claims WHERE service = %(service)s),
           (SELECT count(*) FROM claims WHERE service = %(service)s
              AND (state = 'doubt' OR NOT {IS_ALIVE})),
           keep_days
    FROM accounts WHERE service = %(service)s
"""  # noqa: S608 - constants
_OLD = """
    (service = %(service)s OR %(all)s) AND (%(days)s::float8 IS NULL
      OR answered_at < now() - make_interval(secs => %(days)s * 86400))
"""
_SELECT_OLD = f"SELECT request_id FROM requests WHERE {_OLD}"  # noqa: S608 - a constant


class Accounts:
    """The account of one service, on a connection that the caller guards."""

    def __init__(self, connection: "Connection[Any]", service: str) -> None:
        self._connection = connection
        self._values: dict[str, Any] = {"service": service}

    def take_turn(self, product: str, interval_s: float) -> float:
        """Reserve the next time for a request of any desk; return the seconds until then.

        Args:
            product: The product, which has a rate limit of its own.
            interval_s: Seconds between two requests.
        """
        return max(0.0, float(self._one(_TAKE_TURN, product=product, interval=interval_s)))

    def hold(self, product: str, wait_s: float) -> None:
        """Let no desk send for some seconds: the provider asked for that."""
        self._execute(_HOLD, product=product, wait=wait_s)

    def name_job(self, provider_id: str) -> None:
        """Record the provider's id of a job, so that no other desk takes it for its own."""
        if provider_id:
            self._execute(
                "INSERT INTO jobs VALUES (%(service)s, %(provider_id)s) ON CONFLICT DO NOTHING",
                provider_id=provider_id,
            )

    def jobs(self) -> frozenset[str]:
        """Return the provider's ids of all jobs of the team."""
        rows = self._execute("SELECT provider_id FROM jobs WHERE service = %(service)s")
        return frozenset(row[0] for row in rows.fetchall())

    def spending(self) -> list[DeskMonth]:
        """Return what each desk has spent in each month, the newest first."""
        rows = self._execute(_SPENDING).fetchall()
        return [DeskMonth(month, *rest) for month, *rest in rows]

    def budget(self) -> tuple[float | None, float]:
        """Return the budget of a month, None for no limit, and what this month has cost."""
        self._execute(_ENSURE)
        budget = self._one("SELECT month_budget FROM accounts WHERE service = %(service)s")
        today: date = self._one("SELECT (now() AT TIME ZONE 'UTC')::date")
        month = today.replace(day=1)
        return budget, sum(one.credits for one in self.spending() if one.month == month)

    def status(self) -> TeamStatus:
        """Return how the team is doing."""
        budget, spent = self.budget()
        row = self._execute(_STATUS, lock=lock_class()).fetchone()
        desks, alive, people, claims, doubts, keep_days = row
        return TeamStatus(desks, alive, people, claims - doubts, doubts, budget, spent, keep_days)

    def set_budget(self, month_budget: float | None) -> None:
        """Set the budget of a month; None: no limit."""
        self._execute(_ENSURE)
        self._execute(
            "UPDATE accounts SET month_budget = %(budget)s WHERE service = %(service)s",
            budget=month_budget,
        )

    def set_age(self, keep_days: float | None) -> None:
        """Set the age in days after which answers are deleted; None: never."""
        self._execute(_ENSURE)
        self._execute(
            "UPDATE accounts SET keep_days = %(days)s WHERE service = %(service)s", days=keep_days
        )

    def delete_aged(self) -> None:
        """Delete the answers that are older than the team keeps them."""
        row = self._execute("SELECT keep_days FROM accounts WHERE service = %(service)s").fetchone()
        if row is not None and row[0] is not None:
            self._delete(row[0])

    def forget(self, desk: str, older_than_days: float | None) -> int:
        """Delete answers of all services, and tell the other desks to; return their number.

        Who spent what stays, without names.

        Args:
            desk: Who does it.
            older_than_days: Deletes only older answers; None: all.
        """
        with self._connection.transaction():
            people = self._delete(older_than_days, of_all_services=True)
            self._execute(
                "INSERT INTO forgotten (desk, before, people) VALUES (%(desk)s,"
                " now() - make_interval(secs => %(days)s * 86400), %(people)s)",
                desk=desk,
                days=older_than_days,
                people=people,
            )
        return people

    def _delete(self, older_than_days: float | None, *, of_all_services: bool = False) -> int:
        values = {"days": older_than_days, "all": of_all_services}
        with self._connection.transaction():
            people: int = self._execute(
                f"DELETE FROM answers WHERE request_id IN ({_SELECT_OLD})",  # noqa: S608
                **values,
            ).rowcount
            self._execute(
                f"UPDATE requests SET body = NULL, keys = '[]' WHERE {_OLD}",  # noqa: S608
                **values,
            )
        return people

    def forgotten_after(self, number: int) -> list[tuple[int, float | None]]:
        """Return what was forgotten since a number: number and age in seconds; None: all."""
        rows = self._execute(
            "SELECT number, extract(epoch FROM clock_timestamp() - before)::float8 FROM forgotten"
            " WHERE number > %(number)s ORDER BY number",
            number=number,
        ).fetchall()
        return [(number, age_s) for number, age_s in rows]

    def last_forgotten(self) -> int:
        """Return the number of the last time that people were forgotten; 0 for never."""
        return int(self._one("SELECT coalesce(max(number), 0) FROM forgotten"))

    def _execute(self, query: str, **values: object) -> Any:  # noqa: ANN401 - rows of any shape
        return self._connection.execute(query.encode(), {**self._values, **values})

    def _one(self, query: str, **values: object) -> Any:  # noqa: ANN401 - rows of any shape
        ((value,),) = self._execute(query, **values).fetchall()
        return value
