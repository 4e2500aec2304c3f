"""What invented people are made of: names of many countries and scripts, firms, jobs, schools.

Everything here is invented or common; firms and domains use names reserved for examples.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """Where a person lives.

    Attributes:
        name: In English; then the ISO 3166 alpha-3 code and the continent.
        first_names: Of the country.
        last_names: Of the country.
        cities: As (city, state).
        native: Names as their bearers write them, in the country's own script.
    """

    name: str
    code: str
    continent: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    cities: tuple[tuple[str, str], ...]
    native: tuple[str, ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COUNTRIES = (
    Country(
        "Germany",
        "DEU",
        "Europe",
        _words("Anna Jürgen Käthe Björn Lena Uwe"),
        _words("Berg Müller Groß Schäfer Özdemir Vogt"),
        (("Berlin", "Berlin"), ("München", "Bayern"), ("Köln", "Nordrhein-Westfalen")),
    ),
    Country(
        "United States",
        "USA",
        "North America",
        _words("Maria James Aisha Tyler Grace Luis"),
        _words("Carter Nguyen O'Neill Rivera Smith-Jones Lee"),
        (("Austin", "Texas"), ("Denver", "Colorado"), ("Boston", "Massachusetts")),
    ),
    Country(
        "France",
        "FRA",
        "Europe",
        _words("Élise Théo Chloé Noël Zoé François"),
        _words("Lefèvre Dubois Béranger Garçon Moreau"),
        (("Paris", "Île-de-France"), ("Lyon", "Auvergne-Rhône-Alpes")),
    ),
    Country(
        "Poland",
        "POL",
        "Europe",
        _words("Łukasz Zofia Michał Agnieszka Żaneta"),
        _words("Wiśniewski Dąbrowska Żak Śliwa Kowalczyk"),
        (("Łódź", "Łódzkie"), ("Kraków", "Małopolskie")),
    ),
    Country(
        "Spain",
        "ESP",
        "Europe",
        _words("José Lucía Íñigo María Nuño"),
        _words("Muñoz García Peña Núñez Ibáñez"),
        (("Málaga", "Andalucía"), ("A Coruña", "Galicia")),
    ),
    Country(
        "Ukraine",
        "UKR",
        "Europe",
        _words("Olena Andriy Yuliia Taras"),
        _words("Shevchenko Bondar Melnyk"),
        (("Kyiv", "Kyiv"), ("Lviv", "Lviv")),
        ("Олена Бондар", "Андрій Мельник", "Юлія Шевченко"),
    ),
    Country(
        "Greece",
        "GRC",
        "Europe",
        _words("Eleni Nikos Sofia"),
        _words("Papadaki Ioannou Makris"),
        (("Athens", "Attica"),),
        ("Ελένη Ιωάννου", "Νίκος Μακρής"),
    ),
    Country(
        "Israel",
        "ISR",
        "Asia",
        _words("Noa Yossi Tamar"),
        _words("Levi Mizrahi Peretz"),
        (("Haifa", "Haifa"),),
        ("נועה לוי", "יוסי מזרחי"),
    ),
    Country(
        "Egypt",
        "EGY",
        "Africa",
        _words("Layla Omar Yara"),
        _words("Hassan Mansour Fahmy"),
        (("Cairo", "Cairo"),),
        ("ليلى حسن", "عمر منصور"),
    ),
    Country(
        "China",
        "CHN",
        "Asia",
        _words("Wei Xiaoming Lijuan"),
        _words("Zhang Li Wang"),
        (("Shanghai", "Shanghai"), ("Chengdu", "Sichuan")),
        ("张伟", "李娟", "王小明"),
    ),
    Country(
        "Japan",
        "JPN",
        "Asia",
        _words("Haruto Yui Kenji"),
        _words("Sato Tanaka Suzuki"),
        (("Osaka", "Osaka"),),
        ("佐藤 結衣", "田中 健二", "すずき はると"),
    ),
    Country(
        "South Korea",
        "KOR",
        "Asia",
        _words("Minjun Seoyeon Jiho"),
        _words("Kim Park Choi"),
        (("Busan", "Busan"),),
        ("김민준", "박서연"),
    ),
    Country(
        "India",
        "IND",
        "Asia",
        _words("Priya Arjun Lakshmi Rohan"),
        _words("Sharma Iyer Banerjee Patel"),
        (("Pune", "Maharashtra"), ("Chennai", "Tamil Nadu")),
        ("प्रिया शर्मा", "अर्जुन अय्यर"),
    ),
    Country(
        "Thailand",
        "THA",
        "Asia",
        _words("Somchai Ananda Malee"),
        _words("Srisai Chaiya"),
        (("Bangkok", "Bangkok"),),
        ("สมชาย ศรีใส",),
    ),
    Country(
        "Brazil",
        "BRA",
        "South America",
        _words("João Conceição Thaís Érico"),
        _words("Araújo Gonçalves Simões"),
        (("São Paulo", "SP"), ("Belém", "PA")),
    ),
    Country(
        "Nigeria",
        "NGA",
        "Africa",
        _words("Chidi Amaka Tunde"),
        _words("Okafor Adeyemi Eze"),
        (("Lagos", "Lagos"),),
    ),
)

FIRMS = tuple(
    (name, f"{name.lower().replace(' ', '-')}.example")
    for name in (
        "Nordlicht",
        "Blue Harbor",
        "Kestrel Labs",
        "Acme Widgets",
        "Solstice",
        "Papierwerk",
        "Quantum Bakery",
        "Rivermouth",
        "Tessellate",
        "Umbra",
        "Verdant Freight",
        "Wildflower",
        "Xenon Tools",
        "Yellow Brick",
        "Zephyr Air",
        "Ostsee Software",
        "Cinder and Ash",
        "Lantern",
        "Marble Bank",
        "Copper Kettle",
    )
)
TITLES = (
    ("Head of Sales", "Director", "Sales", "Sales Management"),
    ("Account Executive", "Senior", "Sales", "Field Sales"),
    ("Chief Executive Officer", "CXO", "Executive Leadership", "Board"),
    ("VP Marketing", "Vice President", "Marketing", "Brand"),
    ("Software Engineer", "Entry Level", "Engineering", "Backend"),
    ("Staff Engineer, Platform", "Senior", "Engineering", "Infrastructure"),
    ("Buyer", "Experienced Manager", "Purchasing", "Procurement"),
    ("Owner", "Owner / Partner", "Executive Leadership", "Founders"),
    ("Working Student", "In Training", "Human Resources", "Recruiting"),
    ("Data Analyst", "Entry Level Manager", "Data", "Analytics"),
)
INDUSTRIES = ("Software Development", "Freight; Logistics", "Retail", "Banking", "Food Production")
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
SIZES = ("2-10", "11-50", "51-200", "201-500", "1,001-5,000")
