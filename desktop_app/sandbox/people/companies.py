"""Invented companies, jobs and schools. Their own domains are reserved for examples."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Company:
    """An employer; its data is the same for all its employees.

    Attributes:
        name: Display name.
        domain: Domain of its web site and email.
        number: Number in its URLs and ids.
        industry: Primary industry.
        industries: All industries.
        headcount: Number of employees.
        size: Headcount range.
    """

    name: str
    domain: str
    number: int
    industry: str
    industries: tuple[str, ...]
    headcount: int
    size: str


@dataclass(frozen=True, slots=True)
class Job:
    """A job title with the provider's classification."""

    title: str
    seniority: str
    function: str
    sub_function: str


_FIRST = """
    Blue Green Silver Amber Copper Northern Quiet Golden Marble Cedar Hollow Bright Upper Velvet
    Winter Summer Polar Harvest Meadow Lantern
"""
_SECOND = """
    Harbor Bakery Freight Labs Software Tools Air Kettle Bridge Orchard Works Bank
"""
_SINGLE = (
    "Nordlicht",
    "Papierwerk",
    "Tessellate",
    "Umbra & Söhne",
    "Zephyr, Inc.",
    "Ostsee Software",
    "Cinder and Ash",
    "=Equals",
    "株式会社ハル",
)
_INDUSTRIES = ("Software Development", "Freight; Logistics", "Retail", "Banking", "Food Production")
_SIZES = {10: "2-10", 50: "11-50", 200: "51-200", 500: "201-500", 10**9: "10,001+"}


def make_company(number: int, name: str, *, domain: str = "") -> Company:
    """Return a company whose data follows from its name.

    Args:
        number: Number in its URLs and ids.
        name: Display name.
        domain: Its domain; "" for one that is reserved for examples.
    """
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in name.lower()).split()
    rng = random.Random(name)  # noqa: S311 - invented companies
    headcount = rng.choice([rng.randrange(2, 500), rng.randrange(10_001, 400_000)])
    industries = tuple(rng.sample(_INDUSTRIES, 2))
    return Company(
        name=name,
        domain=domain or f"{'-'.join(words) or f'firm-{number}'}.example",
        number=1_000 + number,
        industry=industries[0],
        industries=industries,
        headcount=headcount,
        size=next(size for most, size in _SIZES.items() if headcount <= most),
    )


COMPANIES = tuple(
    make_company(number, name)
    for number, name in enumerate(
        (*(f"{first} {second}" for first in _FIRST.split() for second in _SECOND.split()), *_SINGLE)
    )
)
BLUE_HARBOR = COMPANIES[0]
JOBS = (
    Job("Head of Sales", "Director", "Sales", "Sales Management"),
    Job("Account Executive", "Senior", "Sales", "Field Sales"),
    Job("Chief Executive Officer", "CXO", "Executive Leadership", "Board"),
    Job("VP Marketing", "Vice President", "Marketing", "Brand"),
    Job("Software Engineer", "Entry Level", "Engineering", "Backend"),
    Job("Staff Engineer, Platform", "Senior", "Engineering", "Infrastructure"),
    Job("Buyer", "Experienced Manager", "Purchasing", "Procurement"),
    Job("Owner", "Owner / Partner", "Executive Leadership", "Founders"),
    Job("Working Student", "In Training", "Human Resources", "Recruiting"),
    Job("Data Analyst", "Entry Level Manager", "Data", "Analytics"),
)
SCHOOLS = ("Northern Institute", "École du Lac", "Universität am See", "Hill College", "早春大学")
DEGREES = ("Bachelor of Arts (B.A.)", "Diplom", "M.Sc.", "PhD", "")
SUBJECTS = ("Business", "Philosophy and Computer Science", "Física", "Logistics", "")
SKILLS = (
    "Sales",
    "CRM",
    "Negotiation",
    "Python",
    "Public Speaking",
    "Excel",
    "Cold calling",
    "SQL",
    "Team leadership",
    "C++",
    "Ästhetik",
    "",
    "=SUM(A1)",
    "Forecasting",
    "営業",
)
LANGUAGES = ("English", "German", "Français", "Español", "Polski", "日本語", "Português")
