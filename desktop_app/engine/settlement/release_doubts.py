"""Release of batches in doubt that the free account endpoints prove to be uncharged."""

from desktop_app.domain.errors import AppError
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.doubt_proofs import (
    USAGE_LEAD,
    InDoubtBatch,
    UsagePage,
    fell_by_more,
    past_window_by_our_clock,
    past_window_by_service_clock,
)
from desktop_app.engine.ports.journal import DoubtsJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.settlement.balance_proof import (
    BETWEEN_READINGS_S,
    BalanceProof,
    read_if_possible,
)

_BY_BALANCE = "the balance proves that nothing was charged"
_BY_USAGE = "the list of requests proves that nothing was charged"


def release_uncharged(services: Services[DoubtsJournal]) -> int:
    """Release all batches in doubt that were provably not charged; return their number.

    The account is read now, because an older balance proves nothing. A batch is not released if the
    usage list has an unknown charge at its time, even if the balance shows none: a payment may have
    compensated for it.

    Args:
        services: The ports; no request may be in flight.

    Raises:
        JournalError: The journal cannot be read or written.
    """
    journal, proof_after_s = services.journal, services.policy.proof_after_s
    old = past_window_by_our_clock(
        journal.doubts(), now=services.clock.now(), proof_after_s=proof_after_s
    )
    account = read_if_possible(services.read_account) if old else None
    if account is None:
        return 0
    due = past_window_by_service_clock(
        old, service_now=account.service_at, proof_after_s=proof_after_s
    )
    if not due:
        return 0
    by_usage, unexplained = _split_by_usage(due, services, account.credits)
    left = [doubt for doubt in due if doubt not in by_usage and doubt not in unexplained]
    by_balance = _proven_by_balance(left, services, account)
    for doubts, reason in ((by_usage, _BY_USAGE), (by_balance, _BY_BALANCE)):
        for doubt in doubts:
            journal.release(doubt.batch_id, reason)
    return len(by_usage) + len(by_balance)


def _split_by_usage(
    doubts: list[InDoubtBatch], services: Services[DoubtsJournal], balance: float | None
) -> tuple[list[InDoubtBatch], list[InDoubtBatch]]:
    """Return the batches that the usage list proves to be uncharged, and those it may show.

    The list may be incomplete: it proves nothing if the balance fell by more than the charges.
    """
    pages = _usage_pages(doubts, services)
    proven: list[InDoubtBatch] = []
    unexplained: list[InDoubtBatch] = []
    for doubt in doubts:
        if (page := pages.get(doubt.run_id)) is None:
            continue
        if page.has_unexplained_charge(doubt, services.policy.proof_after_s):
            unexplained.append(doubt)
        elif page.is_complete and not _has_extra_charges(doubt, services, balance):
            proven.append(doubt)
    return proven, unexplained


def _has_extra_charges(
    doubt: InDoubtBatch, services: Services[DoubtsJournal], balance: float | None
) -> bool:
    if doubt.balance_before is None or balance is None:
        return False
    charges = services.journal.charged_since(doubt.run_id)
    return not charges.are_known or fell_by_more(
        before=doubt.balance_before, after=balance, charged=charges.total
    )


def _usage_pages(
    doubts: list[InDoubtBatch], services: Services[DoubtsJournal]
) -> dict[str, UsagePage]:
    """Return the usage list for each run; {} if the service has no such list."""
    sent = (doubt.service_sent_at for doubt in doubts if doubt.service_sent_at is not None)
    since = min(sent) - USAGE_LEAD
    try:
        events = services.read_usage(since)
    except AppError:
        return {}
    known = services.journal.request_ids()
    runs = {doubt.run_id for doubt in doubts}
    return {
        run_id: UsagePage(since, events, services.journal.request_ids(run_id, since), known)
        for run_id in runs
    }


def _proven_by_balance(
    doubts: list[InDoubtBatch], services: Services[DoubtsJournal], account: Account
) -> list[InDoubtBatch]:
    """Return the newest run's batches if the balance fell by exactly that run's charges."""
    run = services.journal.last_run()
    mine = [doubt for doubt in doubts if run is not None and doubt.run_id == run.run_id]
    if run is None or not mine:
        return []
    charges = services.journal.charged_since(run.run_id)
    is_shown = account.service_at is not None and charges.are_visible(
        now=services.clock.now(),
        service_now=account.service_at,
        proof_after_s=services.policy.proof_after_s,
    )
    if not (is_shown and charges.are_known):
        return []
    proof = BalanceProof(run.balance, charges.total, services.read_account)
    if not proof.holds_for(account):
        return []
    services.pause(BETWEEN_READINGS_S)
    return mine if proof.holds_now() else []
