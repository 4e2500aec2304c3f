"""All import presets, and the search for one by the name that a user gives."""

from desktop_app.domain.errors.usage import ImportTargetNotFoundError
from desktop_app.domain.result.crm.address_book_presets import GOOGLE, OUTLOOK
from desktop_app.domain.result.crm.outreach_presets import LEMLIST, MAILCHIMP, OUTREACH, SALESLOFT
from desktop_app.domain.result.crm.preset import ImportPreset
from desktop_app.domain.result.crm.sales_presets import (
    DYNAMICS,
    HUBSPOT,
    PIPEDRIVE,
    SALESFORCE_CONTACT,
    SALESFORCE_LEAD,
    ZOHO,
)

PRESETS = (
    HUBSPOT,
    SALESFORCE_LEAD,
    SALESFORCE_CONTACT,
    PIPEDRIVE,
    DYNAMICS,
    ZOHO,
    OUTREACH,
    SALESLOFT,
    LEMLIST,
    MAILCHIMP,
    GOOGLE,
    OUTLOOK,
)
"""All presets in the order in which they are offered."""
PRESET_NAMES = tuple(preset.name for preset in PRESETS)
"""Their names on the command line."""


def find_preset(name: str) -> ImportPreset:
    """Return the preset of a name or label, in any case.

    >>> find_preset("Salesforce Lead").name, find_preset("HUBSPOT").label
    ('salesforce-lead', 'HubSpot')

    Raises:
        UsageError: There is no such preset.
    """
    wanted = _folded(name)
    for preset in PRESETS:
        if wanted in {_folded(preset.name), _folded(preset.label)}:
            return preset
    meant = [one for one in PRESET_NAMES if wanted and one.startswith(wanted)]  # "salesforce"
    raise ImportTargetNotFoundError(name, meant or PRESET_NAMES)


def _folded(name: str) -> str:
    return "-".join(name.replace("_", " ").replace("-", " ").casefold().split())
