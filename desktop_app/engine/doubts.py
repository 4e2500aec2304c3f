"""Doubts settled by the free account pages, where these prove something."""

import asyncio

from desktop_app.domain.account import Account
from desktop_app.domain.doubts import Doubtful, is_balance_unmoved, uncharged_by_events
from desktop_app.domain.errors import AppError
from desktop_app.engine.ports import Services

_BY_BALANCE = "the balance proves that nothing was charged"
_BY_EVENTS = "the list of requests proves that nothing was charged"


def release_proven(services: Services, account: Account) -> int:
    """Take back every doubt that was provably not charged; return how many batches.

    Args:
        services: The world; nothing of ours may be on its way.
        account: Just read.

    Raises:
        JournalError: The journal cannot be read or written.
    """
    doubts = services.journal.doubts()
    if not doubts:
        return 0
    proven = _proven_by_balance(doubts, services, account)
    for doubt in proven:
        services.journal.release(doubt.batch_id, _BY_BALANCE)
    by_events = _proven_by_events([d for d in doubts if d not in proven], services)
    for doubt in by_events:
        services.journal.release(doubt.batch_id, _BY_EVENTS)
    return len(proven) + len(by_events)


def _proven_by_balance(
    doubts: list[Doubtful], services: Services, account: Account
) -> list[Doubtful]:
    """The newest run's doubts: since it began, the balance must have moved by its answers alone."""
    run = services.journal.last_run()
    if run is None or run.balance is None or account.credits is None:
        return []
    charged = services.journal.charged_in(run.run_id)
    if not is_balance_unmoved(before=run.balance, after=account.credits, charged=charged):
        return []
    now, settles_s = services.clock.now(), services.policy.doubt_settles_s
    return [
        doubt
        for doubt in doubts
        if doubt.run_id == run.run_id and (now - doubt.sent_at).total_seconds() >= settles_s
    ]


async def is_unmoved_now(services: Services, before: float, charged: float) -> bool:
    """Tell whether the balance, read now, fell by exactly what was charged since `before`.

    Nothing of ours may be on its way. An account that cannot be read proves nothing.
    """
    try:
        account = await asyncio.to_thread(services.read_account)
    except AppError:
        return False
    after = account.credits
    return after is not None and is_balance_unmoved(before=before, after=after, charged=charged)


def _proven_by_events(doubts: list[Doubtful], services: Services) -> list[Doubtful]:
    if not doubts:
        return []
    try:
        events = services.read_usage(min(doubt.sent_at for doubt in doubts))
    except AppError:
        return []  # no page, no proof
    ids = services.journal.request_ids()
    return uncharged_by_events(doubts, events, ids, services.clock.now())
