"""The provider's API again, as a real local service, written from its contract alone.

It imports nothing else of ours, so that it cannot share our misunderstandings, and its ledger is
the judge of who was charged.
"""
