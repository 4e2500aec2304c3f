"""The state of a batch when a request of it failed, and the limits for trying again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """The limits of retries and waits.

    Attributes:
        give_up_after_s: Nothing reached the service for this long: the run ends.
        longest_wait_s: Nothing was settled for this long because of waiting: the run ends.
        first_wait_s: Backoff after the first failure; doubles each time (contract section 6).
        longest_backoff_s: And never beyond this.
        most_server_errors: Attempts at a batch that the service fails without charging.
        proof_after_s: How long after a request was sent its charge may still fall, with a margin:
            before that, neither the balance nor the usage page proves anything.
        balance_lags_s: How long after an answer the balance may not show its charge yet.
        longest_proof_wait_s: How long a run that is otherwise finished waits for such a proof.
    """

    give_up_after_s: float = 30
    longest_wait_s: float = 600
    first_wait_s: float = 1
    longest_backoff_s: float = 30
    most_server_errors: int = 5
    proof_after_s: float = 211.25
    balance_lags_s: float = 60
    longest_proof_wait_s: float = 60


@dataclass(frozen=True, slots=True)
class Attempt:
    """The state of a batch when one of its requests failed.

    Attributes:
        number: Of this batch, from 1.
        people: How many identifiers were sent.
        is_half: The batch is half of one that was answered 404.
        silent_s: Seconds since anything last got through to the service.
        jitter: 0 to 1, from a random source, so that programs do not knock in step.
        fields: The names of the fields that were asked for.
        waited_s: Seconds since anything was last settled, for as long as the run has waited.
    """

    number: int
    people: int
    is_half: bool
    silent_s: float
    jitter: float
    fields: tuple[str, ...] = ()
    waited_s: float = 0.0
