"""Presets of CRM programs: HubSpot, Salesforce, Pipedrive, Dynamics 365, Zoho.

Header texts and limits are those of the vendors' documents; fields that are picklists there
(industry, seniority) are left out, because the provider's words are not on their lists.
"""

from types import MappingProxyType

from desktop_app.domain.messages import Message
from desktop_app.domain.result.crm.preset import (
    ANY_NAME,
    COMPANY,
    LAST_NAME,
    ImportPreset,
    Requirement,
    columns_of,
)

_MEGABYTE = 1_000_000
_HUBSPOT = """
First Name | first_name | 65536
Last Name | last_name | 65536
Job Title | title | 65536
Company Name | company | 65536
Company Domain Name | domain | 65536
Email | email | 65536
Phone Number | phone | 65536
Mobile Phone Number | second_phone | 65536
LinkedIn URL | linkedin | 65536
Job function | department | 65536
City | city | 65536
State/Region | state | 65536
Country/Region | country | 65536
Industry | industry | 65536
Company size | company_size | 65536
LinkedIn Bio | headline | 65536
LinkedIn Connections | connections
Follower Count | followers
Degree | degree | 65536
Field of study | field_of_study | 65536
"""
_SALESFORCE_LEAD = """
FirstName | first_name | 40
LastName | last_name | 80
Title | title | 128
Company | company | 255
Website | website | 255
Email | email | 80
Phone | phone | 40
MobilePhone | second_phone | 40
City | city | 40
State | state | 80
Country | country_name | 80
NumberOfEmployees | employees | max 99999999
Description | headline | 32000
"""
_SALESFORCE_CONTACT = """
FirstName | first_name | 40
LastName | last_name | 80
Title | title | 128
Account Name | company | 255
Email | email | 80
Phone | phone | 40
MobilePhone | second_phone | 40
Department | department | 80
MailingCity | city | 40
MailingState | state | 80
MailingCountry | country_name | 80
Description | headline | 32000
"""
_PIPEDRIVE = """
Person - Name | full_name
Person - First name | first_name
Person - Last name | last_name
Person - Job title | title
Organization - Name | company
Organization - Website | website
Person - Email - Work | email
Person - Email - Home | personal_email
Person - Phone - Work | phone
Person - Phone - Mobile | second_phone
Person - City | city
Note | headline
"""
_DYNAMICS = """
Topic | topic | 300
First Name | first_name | 50
Last Name | last_name | 50
Job Title | title | 100
Company Name | company | 100
Website | website | 200
Email | email | 100
Email Address 2 | personal_email | 100
Business Phone | phone | 50
Mobile Phone | second_phone | 20
City | city | 80
State/Province | state | 50
Country/Region | country | 80
No. of Employees | employees | max 1000000
Description | headline | 2000
"""
_ZOHO = """
First Name | first_name | 40
Last Name | last_name | 80
Title | title | 100
Company | company
Website | website
Email | email
Secondary Email | personal_email
Phone | phone
Mobile | second_phone
City | city
State | state
Country | country
No. of Employees | employees
Description | headline
"""

HUBSPOT = ImportPreset(
    "hubspot",
    "HubSpot",
    columns_of(_HUBSPOT),
    (ANY_NAME,),
    unique=("email",),
    most_rows=250_000,
    most_bytes=150 * _MEGABYTE,
    note=Message("HubSpot recognizes people by their email; the others are added each time."),
)
SALESFORCE_LEAD = ImportPreset(
    "salesforce-lead",
    "Salesforce Lead",
    columns_of(_SALESFORCE_LEAD),
    (LAST_NAME, COMPANY),
    most_rows=50_000,
    note=Message("Match by email in the wizard; otherwise a second import adds everybody again."),
)
SALESFORCE_CONTACT = ImportPreset(
    "salesforce-contact",
    "Salesforce Contact",
    columns_of(_SALESFORCE_CONTACT),
    (LAST_NAME, COMPANY),
    most_rows=50_000,
    note=SALESFORCE_LEAD.note,
)
PIPEDRIVE = ImportPreset(
    "pipedrive",
    "Pipedrive",
    columns_of(_PIPEDRIVE),
    (Requirement("no_name", (("full_name",),)),),
    most_rows=50_000,
    most_bytes=50 * _MEGABYTE,
    note=Message("Check the columns that Pipedrive proposes; it does not map all by itself."),
)
DYNAMICS = ImportPreset(
    "dynamics",
    "Dynamics 365",
    columns_of(_DYNAMICS),
    (LAST_NAME, Requirement("no_topic", (("topic",),))),
    encoding="utf-8-sig",
    most_bytes=8 * _MEGABYTE,
    note=Message("Dynamics 365 finds duplicates by the rules of your organization only."),
)
ZOHO = ImportPreset(
    "zoho",
    "Zoho CRM",
    columns_of(_ZOHO),
    (LAST_NAME, COMPANY),
    unique=("email",),
    refused=MappingProxyType({'"': "'", "|": "/", "<": "(", ">": ")"}),
    most_bytes=5 * _MEGABYTE,
    note=Message("Zoho CRM recognizes people by their email. Your plan limits the rows."),
)
