"""The batches of a run that may have been charged, and when the balance can prove otherwise."""

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
    """A batch without an answer; `given_up_at` is in seconds of a clock that cannot jump."""

    batch_id: int
    queued: Queued
    given_up_at: float


class OpenDoubts:
    """The doubts of one run, all of which the balance proves or none."""

    def __init__(self, services: Services[BatchJournal], balance: float | None) -> None:
        """Begin without a doubt; `balance` is what the account held before the run."""
        self._services = services
        self._balance = balance
        self._doubts: list[_OpenDoubt] = []
        self._is_spent_known = True
        self._settled_at = 0.0

    def add(self, batch_id: int, queued: Queued, given_up_at: float) -> None:
        """Take in a batch of which neither answer nor charge is known."""
        self._doubts.append(_OpenDoubt(batch_id, queued, given_up_at))

    def saw_answer(self, at: float, *, is_estimated: bool) -> None:
        """Note an answer: the balance may lag behind its charge.

        One that did not say what it cost ends all proofs by the balance.
        """
        self._settled_at = at
        self._is_spent_known = self._is_spent_known and not is_estimated

    def until_proof_s(self, now: float) -> float | None:
        """Return in how many seconds a proof may be had; None if there is nothing to wait for.

        Only a wait of `longest_proof_wait_s` is worth it: a later start clears the rest, for free.
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
        """Tell whether two readings of the balance, after a wait, show no charge but `spent`.

        Where they do not, or a stop is asked for, no proof is looked for again in this run.
        """
        proof = BalanceProof(self._balance, spent, self._services.read_account)
        for pause_s in (wait_s, BETWEEN_READINGS_S):
            is_over = not await wakeup.wait_unless_stopped(pause_s)
            if is_over or not await asyncio.to_thread(proof.holds_now):
                self._doubts = []
                return False
        return True

    def release(self) -> list[Queued]:
        """Take all doubts back, proven to be none, and return their batches.

        Raises:
            JournalError: It could not be recorded.
        """
        doubts, self._doubts = self._doubts, []
        for doubt in doubts:
            self._services.journal.release(doubt.batch_id, _BY_BALANCE)
        return [doubt.queued for doubt in doubts]
