"""Past runs: which can be resumed, and what each month cost."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.past_runs import Charge, PastRun, resumable_runs, spending_by_month

AT = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)


def past_run(  # noqa: PLR0913 - what a test says about a run
    run_id: str = "one",
    source: str = "leads.csv#leads",
    *,
    at: datetime = AT,
    end: EndReason | None = EndReason.STOPPED,
    done: int = 3,
    charges: tuple[Charge, ...] = (),
    options: str = "{}",
) -> PastRun:
    return PastRun(run_id, source, at, end, 10, done, 2, 0, 1, charges, options_json=options)


def test_that_only_the_newest_run_of_a_sheet_can_be_resumed() -> None:
    older, newer = past_run("older"), past_run("newer", at=AT + timedelta(hours=1))
    other = past_run("other", "b.csv#b")
    assert resumable_runs([newer, older, other]) == {"newer", "other"}


def test_that_a_run_without_people_left_or_options_cannot_be_resumed() -> None:
    finished = past_run("a", "a", end=EndReason.FINISHED)
    all_done = past_run("b", "b", done=10)
    no_options = past_run("c", "c", options="")
    interrupted = past_run("d", "d", end=None)
    assert resumable_runs([finished, all_done, no_options, interrupted]) == {"d"}


def test_that_a_charge_counts_in_the_month_in_which_it_fell() -> None:
    late = Charge(AT + timedelta(minutes=45), 5)
    run = past_run(charges=(Charge(AT, 2), late))
    in_utc = spending_by_month([run], UTC)
    assert [(m.year, m.month, m.credits, m.runs) for m in in_utc] == [
        (2026, 12, 5, 1),
        (2026, 11, 2, 1),
    ]
    berlin = spending_by_month([run], timezone(timedelta(hours=1)))
    assert [(m.month, m.credits) for m in berlin] == [(12, 7)]


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, 10**7), st.integers(1, 500).map(lambda n: n / 4)), max_size=5
        ),
        max_size=6,
    )
)
def test_that_the_months_add_up_to_all_charges(amounts: list[list[tuple[int, float]]]) -> None:
    runs = [
        past_run(str(at), charges=tuple(Charge(AT + timedelta(minutes=m), c) for m, c in charges))
        for at, charges in enumerate(amounts)
    ]
    months = spending_by_month(runs, UTC)
    assert sum(month.credits for month in months) == sum(run.credits for run in runs)
    keys = [(month.year, month.month) for month in months]
    assert keys == sorted(set(keys), reverse=True)
