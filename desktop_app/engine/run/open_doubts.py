"""Batches in doubt of the current run, and the proof by the balance that they are uncharged."""

import asyncio
from dataclasses import dataclass

from desktop_app.engine.ports.journal import BatchJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.batch_queue import Queued
from desktop_app.engine.run.wakeup import Wakeup
from desktop_app.engine.settlement.balance_proof import BETWEEN_READINGS_S, BalanceProof

_BY_BALANCE = "the balance proves that it was not charged"


@dataclass(frozen=True, slots=True)
class _OpenDoubt:
    """A batch without an answer; `given_up_at` is in seconds of the event loop's clock."""

    batch_id: int
    queued: Queued
    given_up_at: float


class OpenDoubts:
    """The batches in doubt of one run; the balance can only prove all of them to be uncharged."""

    def __init__(self, services: Services[BatchJournal], balance: float | None) -> None:
        """Start without batches in doubt; `balance` is the account's balance before the run."""
        self._services = services
        self._balance = balance
        self._doubts: list[_OpenDoubt] = []
        self._is_spent_known = True
        self._settled_at = 0.0

    def add(self, batch_id: int, queued: Queued, given_up_at: float) -> None:
        """Add a batch without a known answer or charge."""
        self._doubts.append(_OpenDoubt(batch_id, queued, given_up_at))

    def on_answer(self, at: float, *, is_estimated: bool) -> None:
        """Record the time of an answer: the balance may lag behind its charge.

        After an answer without a reported charge, the balance cannot prove anything.
        """
        self._settled_at = at
        self._is_spent_known = self._is_spent_known and not is_estimated

    def on_adopted(self) -> None:
        """Record that the run collects a job that an earlier run has sent.

        Its charge may be older than the balance before this run. The balance then cannot prove
        anything: it may fall by the same amount for a batch in doubt.
        """
        self._is_spent_known = False

    def until_proof_s(self, now: float) -> float | None:
        """Return the seconds until a proof is possible; None if the run should not wait for one.

        The run waits at most `longest_proof_wait_s`; the next start can clear the rest for free.
        """
        if not self._doubts or self._balance is None or not self._is_spent_known:
            return None
        policy = self._services.policy
        given_up_at = max(doubt.given_up_at for doubt in self._doubts)
        is_ripe_at = max(
            given_up_at + policy.proof_after_s, self._settled_at + policy.balance_lags_s
        )
        wait_s = max(0.0, is_ripe_at - now)
        return wait_s if wait_s <= policy.longest_proof_wait_s else None

    async def found_proof(self, wait_s: float, wakeup: Wakeup, spent: float) -> bool:
        """Tell whether two readings of the balance, after a wait, show no charge beyond `spent`.

        Otherwise, or if a stop is requested, this run tries no further proof.
        """
        proof = BalanceProof(self._balance, spent, self._services.read_account)
        for pause_s in (wait_s, BETWEEN_READINGS_S):
            is_over = not await wakeup.wait_unless_stopped(pause_s)
            if is_over or not await asyncio.to_thread(proof.holds_now):
                self._doubts = []
                return False
        return True

    def release(self) -> list[Queued]:
        """Release all batches, proven to be uncharged, and return them.

        Raises:
            JournalError: The journal cannot be written.
        """
        doubts, self._doubts = self._doubts, []
        for doubt in doubts:
            self._services.journal.release(doubt.batch_id, _BY_BALANCE)
        return [doubt.queued for doubt in doubts]
