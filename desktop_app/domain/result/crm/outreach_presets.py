"""Presets of outreach and mailing programs: Outreach, Salesloft, Lemlist, Mailchimp."""

from desktop_app.domain.messages import Message
from desktop_app.domain.result.crm.preset import EMAIL, ImportPreset, Requirement, columns_of

_OUTREACH = """
First Name | first_name
Last Name | last_name
Title | title
Company | company
Website | website
LinkedIn URL | linkedin
Email | email
Email 2 | personal_email
Work Phone | phone
Mobile Phone | second_phone
City | city
State | state
Country | country
"""
_SALESLOFT = """
First Name | first_name
Last Name | last_name
Title | title
Company | company
person_company_website | website
LinkedIn URL | linkedin
Email | email
personal_email_address | personal_email
Phone | phone
Mobile Phone | second_phone
City | city
State | state
Country | country
"""
_LEMLIST = """
email | email
firstName | first_name
lastName | last_name
jobTitle | title
companyName | company
companyDomain | domain
linkedinUrl | linkedin
phone | phone
department | department
seniority | seniority
city | city
state | state
country | country
headline | headline
"""
_MAILCHIMP = """
Email Address | email | 255
First Name | first_name | 255
Last Name | last_name | 255
Job Title | title | 255
Company | company | 255
Phone Number | phone | 255
City | city | 255
State | state | 255
Country | country_code
"""

OUTREACH = ImportPreset(
    "outreach",
    "Outreach",
    columns_of(_OUTREACH),
    (EMAIL,),
    unique=("email",),
    most_rows=100_000,
    note=Message("Map the columns by hand at the first import; the names are the usual ones."),
)
SALESLOFT = ImportPreset(
    "salesloft",
    "Salesloft",
    columns_of(_SALESLOFT),
    (Requirement("no_email_or_phone", (("email",), ("phone", "last_name"))),),
    unique=("email",),
    note=OUTREACH.note,
)
LEMLIST = ImportPreset(
    "lemlist",
    "lemlist",
    columns_of(_LEMLIST),
    (Requirement("no_email_or_link", (("email",), ("linkedin",))),),
    unique=("email", "linkedin"),
    note=Message("lemlist recognizes people by email, then by LinkedIn link."),
)
MAILCHIMP = ImportPreset(
    "mailchimp",
    "Mailchimp",
    columns_of(_MAILCHIMP),
    (EMAIL,),
    unique=("email",),
    counts_bytes=True,
    note=Message("Import people only if you may send them marketing emails."),
)
