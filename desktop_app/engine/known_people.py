"""People that need not be asked once a field is dropped: all the rest is known of them."""

from dataclasses import replace

from desktop_app.domain.batches import Batch
from desktop_app.domain.joining import is_known
from desktop_app.domain.records import Reuse
from desktop_app.engine.ports import Services


def without_known(batch: Batch, reuse: Reuse | None, services: Services) -> Batch:
    """Return a batch without the people of whom everything that it still asks for is known.

    Who was asked for one more field would otherwise be paid for again when that field is denied.

    Args:
        batch: With what is left to ask for.
        reuse: What counts as known; None: nothing does.
        services: The world.

    Raises:
        JournalError: The journal cannot be read.
    """
    if reuse is None:
        return batch
    ask = replace(batch.asked, selection=batch.selection)
    now = services.clock.now()
    known = {
        key
        for key, records in services.journal.records(batch.keys)
        if is_known(records, ask, reuse, now, services.prices)
    }
    return replace(batch, keys=tuple(key for key in batch.keys if key not in known))
