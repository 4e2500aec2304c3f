"""The grants of an account: what it may do beyond what every account may.

Source: contract/batch-live-contact.md section 6. Self-serve by all evidence are person search and
its autocomplete, person enrich, company identify, the account pages and reading jobs. All else is
up to the plan, and granted only if it is asked for.
"""

GRANTS = {
    "batch": "batch person enrich",
    "batch-emails": "email addresses in batch person enrich",
    "batch-search": "batch person search",
    "identify": "person identify, also as a batch",
    "live": "live enrich, also as a batch",
    "contact": "contact enrich, also as a batch",
    "preview": "free previews of person enrich and person search",
    "fields": "certifications, honors, assessment, updated_at and posts",
}
"""The names of the grants, and what each allows."""
DEFAULT_GRANTS = frozenset[str]()


def parse_grants(text: str) -> frozenset[str]:
    """Parse a list such as "batch,live"; "all" is every grant, "none" no grant.

    Raises:
        ValueError: A grant is unknown.
    """
    names = {name.strip() for name in text.split(",") if name.strip()}
    if unknown := sorted(names - GRANTS.keys() - {"all", "none"}):
        raise ValueError(
            f'unknown grant "{unknown[0]}"; choose from all, none, {", ".join(GRANTS)}'
        )
    return frozenset(GRANTS) if "all" in names else frozenset(names & GRANTS.keys())
