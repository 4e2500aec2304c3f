"""A local HTTP service that imitates the provider's API, written from its contract alone.

It imports no other package of the program, so it cannot repeat the program's misreadings of the
contract. Its ledger decides who was charged.
"""
