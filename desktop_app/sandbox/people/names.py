"""Names from many countries and scripts, for invented people.

Common first and last names are combined at random and refer to nobody in particular.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name.

    Attributes:
        full: Full name in its original script.
        first: First name as part of `full`; None if `full` does not split into two words.
        last: Last name, likewise.
        latin: First and last name in Latin script, for URLs and email addresses.
    """

    full: str
    first: str | None
    last: str | None
    latin: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Country:
    """A person's country.

    Attributes:
        name: English name.
        code: ISO 3166 alpha-3 code.
        continent: English name of the continent.
        first_names: Common first names.
        last_names: Common last names.
        cities: Pairs of city and state.
        native: Full names in the country's own script.
    """

    name: str
    code: str
    continent: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    cities: tuple[tuple[str, str], ...]
    native: tuple[Name, ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST_OF_CJK = "\u2e80"


def _native(*pairs: str) -> tuple[Name, ...]:
    """Parse names such as "Олена Бондар|Olena Bondar"."""
    return tuple(_name(*pair.split("|")) for pair in pairs)


def _name(full: str, latin: str) -> Name:
    first, last = latin.split()
    if full >= _FIRST_OF_CJK:  # the family name comes first, with or without a space
        return Name(full, None, None, (first, last))
    own_first, own_last = full.split()
    return Name(full, own_first, own_last, (first, last))


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
        _native(
            "Олена Бондар|Olena Bondar",
            "Андрій Мельник|Andriy Melnyk",
            "Юлія Шевченко|Yuliia Shevchenko",
        ),
    ),
    Country(
        "Greece",
        "GRC",
        "Europe",
        _words("Eleni Nikos Sofia"),
        _words("Papadaki Ioannou Makris"),
        (("Athens", "Attica"),),
        _native("Ελένη Ιωάννου|Eleni Ioannou", "Νίκος Μακρής|Nikos Makris"),
    ),
    Country(
        "Israel",
        "ISR",
        "Asia",
        _words("Noa Yossi Tamar"),
        _words("Levi Mizrahi Peretz"),
        (("Haifa", "Haifa"),),
        _native("נועה לוי|Noa Levi", "יוסי מזרחי|Yossi Mizrahi"),
    ),
    Country(
        "Egypt",
        "EGY",
        "Africa",
        _words("Layla Omar Yara"),
        _words("Hassan Mansour Fahmy"),
        (("Cairo", "Cairo"),),
        _native("ليلى حسن|Layla Hassan", "عمر منصور|Omar Mansour"),
    ),
    Country(
        "China",
        "CHN",
        "Asia",
        _words("Wei Xiaoming Lijuan"),
        _words("Zhang Li Wang"),
        (("Shanghai", "Shanghai"), ("Chengdu", "Sichuan")),
        _native("张伟|Wei Zhang", "李丽娟|Lijuan Li", "王小明|Xiaoming Wang"),
    ),
    Country(
        "Japan",
        "JPN",
        "Asia",
        _words("Haruto Yui Kenji"),
        _words("Sato Tanaka Suzuki"),
        (("Osaka", "Osaka"),),
        _native("佐藤 結衣|Yui Sato", "田中 健二|Kenji Tanaka", "すずき はると|Haruto Suzuki"),
    ),
    Country(
        "South Korea",
        "KOR",
        "Asia",
        _words("Minjun Seoyeon Jiho"),
        _words("Kim Park Choi"),
        (("Busan", "Busan"),),
        _native("김민준|Minjun Kim", "박서연|Seoyeon Park"),
    ),
    Country(
        "India",
        "IND",
        "Asia",
        _words("Priya Arjun Lakshmi Rohan"),
        _words("Sharma Iyer Banerjee Patel"),
        (("Pune", "Maharashtra"), ("Chennai", "Tamil Nadu")),
        _native("प्रिया शर्मा|Priya Sharma", "अर्जुन अय्यर|Arjun Iyer"),
    ),
    Country(
        "Thailand",
        "THA",
        "Asia",
        _words("Somchai Ananda Malee"),
        _words("Srisai Chaiya"),
        (("Bangkok", "Bangkok"),),
        _native("สมชาย ศรีใส|Somchai Srisai"),
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
