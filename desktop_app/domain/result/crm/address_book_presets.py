"""Presets of address books: Google Contacts and Outlook, with their whole header rows."""

from desktop_app.domain.messages import Message
from desktop_app.domain.result.crm.preset import ImportColumn, ImportPreset, Requirement

_GOOGLE_FACTS = {
    "First Name": "first_name",
    "Last Name": "last_name",
    "Organization Name": "company",
    "Organization Title": "title",
    "Organization Department": "department",
    "Notes": "headline",
    "E-mail 1 - Value": "email",
    "E-mail 2 - Value": "personal_email",
    "Phone 1 - Value": "phone",
    "Phone 2 - Value": "second_phone",
    "Address 1 - City": "city",
    "Address 1 - Region": "state",
    "Address 1 - Country": "country",
    "Website 1 - Value": "website",
    "Website 2 - Value": "linkedin",
}
_GOOGLE_LABELS = {
    "E-mail 1 - Label": ("email", "Work"),
    "E-mail 2 - Label": ("personal_email", "Home"),
    "Phone 1 - Label": ("phone", "Work"),
    "Phone 2 - Label": ("second_phone", "Mobile"),
    "Address 1 - Label": ("place", "Work"),
    "Website 1 - Label": ("website", "Work"),
    "Website 2 - Label": ("linkedin", "LinkedIn"),
}
_GOOGLE = """
First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,
Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,
Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,
E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,
Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,
Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,
Website 1 - Label,Website 1 - Value,Website 2 - Label,Website 2 - Value,
Custom Field 1 - Label,Custom Field 1 - Value
"""
# "Title" is Mr or Ms in Outlook.
_OUTLOOK_FACTS = {
    "First Name": "first_name",
    "Last Name": "last_name",
    "E-mail Address": "email",
    "E-mail 2 Address": "personal_email",
    "Business Phone": "phone",
    "Mobile Phone": "second_phone",
    "Job Title": "title",
    "Department": "department",
    "Company": "company",
    "Business City": "city",
    "Business State": "state",
    "Business Country/Region": "country",
    "Personal Web Page": "linkedin",
    "Web Page": "website",
    "Notes": "headline",
}
_OUTLOOK = """
First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,
E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,
Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,
Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,
Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,
Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,
Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,
Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,
Birthday,Anniversary,Notes
"""
_ANY_NAME = Requirement(
    "no_name", (("first_name",), ("last_name",), ("email",), ("phone",), ("company",))
)


def _headers(text: str) -> list[str]:
    return [header.strip() for header in text.strip().replace("\n", "").split(",")]


def _google_column(header: str) -> ImportColumn:
    fact, constant = _GOOGLE_LABELS.get(header, (_GOOGLE_FACTS.get(header, ""), ""))
    return ImportColumn(header, fact, constant=constant)


GOOGLE = ImportPreset(
    "google",
    "Google Contacts",
    tuple(_google_column(header) for header in _headers(_GOOGLE)),
    (_ANY_NAME,),
    most_rows=3_000,
    note=Message("Google Contacts adds everybody; merge duplicates there afterwards."),
)
OUTLOOK = ImportPreset(
    "outlook",
    "Outlook",
    tuple(ImportColumn(header, _OUTLOOK_FACTS.get(header, "")) for header in _headers(_OUTLOOK)),
    (_ANY_NAME,),
    encoding="utf-8-sig",
    note=Message("Outlook asks what to do with duplicates; choose not to import them."),
)
