"""The state of a batch when a request of it failed, and the limits for trying again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """The limits of retries and waits.

    Attributes:
        give_up_after_s: End the run if no request reaches the service for this long.
        longest_wait_s: End the run if it waits this long without settling anything.
        first_wait_s: Backoff after the first failure; doubles each time (contract section 6).
        longest_backoff_s: Maximum backoff.
        most_server_errors: Maximum attempts at a batch that fails with free server errors.
        proof_after_s: Time after sending in which a charge is possible, with a margin; before
            that, neither the balance nor the usage list proves anything.
        balance_lags_s: Time after an answer in which the balance may lack its charge.
        job_search_s: Time for which a bulk job without an answer is looked for in the account.
        longest_proof_wait_s: Maximum time that a finished run waits for a proof.
    """

    give_up_after_s: float = 30
    longest_wait_s: float = 600
    first_wait_s: float = 1
    longest_backoff_s: float = 30
    most_server_errors: int = 5
    proof_after_s: float = 211.25
    balance_lags_s: float = 60
    longest_proof_wait_s: float = 60
    job_search_s: float = 60


@dataclass(frozen=True, slots=True)
class Attempt:
    """A failed attempt at a batch, and the state of the run.

    Attributes:
        number: Number of the attempt at this batch, from 1.
        people: Number of identifiers sent.
        is_half: The batch is half of one that was answered with 404.
        silent_s: Seconds since a request last reached the service.
        jitter: Random number from 0 to 1, so that programs do not retry at the same time.
        fields: Names of the requested fields.
        waited_s: Seconds that the run has waited without settling anything.
    """

    number: int
    people: int
    is_half: bool
    silent_s: float
    jitter: float
    fields: tuple[str, ...] = ()
    waited_s: float = 0.0
