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


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, for lists of words in code."""
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
        words_of("Anna Jürgen Käthe Björn Lena Uwe"),
        words_of("Berg Müller Groß Schäfer Özdemir Vogt"),
        (("Berlin", "Berlin"), ("München", "Bayern"), ("Köln", "Nordrhein-Westfalen")),
    ),
    Country(
        "United States",
        "USA",
        "North America",
        words_of("Maria James Aisha Tyler Grace Luis"),
        words_of("Carter Nguyen O'Neill Rivera Smith-Jones Lee"),
        (("Austin", "Texas"), ("Denver", "Colorado"), ("Boston", "Massachusetts")),
    ),
    Country(
        "France",
        "FRA",
        "Europe",
        words_of("Élise Théo Chloé Noël Zoé François"),
        words_of("Lefèvre Dubois Béranger Garçon Moreau"),
        (("Paris", "Île-de-France"), ("Lyon", "Auvergne-Rhône-Alpes")),
    ),
    Country(
        "Poland",
        "POL",
        "Europe",
        words_of("Łukasz Zofia Michał Agnieszka Żaneta"),
        words_of("Wiśniewski Dąbrowska Żak Śliwa Kowalczyk"),
        (("Łódź", "Łódzkie"), ("Kraków", "Małopolskie")),
    ),
    Country(
        "Spain",
        "ESP",
        "Europe",
        words_of("José Lucía Íñigo María Nuño"),
        words_of("Muñoz García Peña Núñez Ibáñez"),
        (("Málaga", "Andalucía"), ("A Coruña", "Galicia")),
    ),
    Country(
        "Ukraine",
        "UKR",
        "Europe",
        words_of("Olena Andriy Yuliia Taras"),
        words_of("Shevchenko Bondar Melnyk"),
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
        words_of("Eleni Nikos Sofia"),
        words_of("Papadaki Ioannou Makris"),
        (("Athens", "Attica"),),
        _native("Ελένη Ιωάννου|Eleni Ioannou", "Νίκος Μακρής|Nikos Makris"),
    ),
    Country(
        "Israel",
        "ISR",
        "Asia",
        words_of("Noa Yossi Tamar"),
        words_of("Levi Mizrahi Peretz"),
        (("Haifa", "Haifa"),),
        _native("נועה לוי|Noa Levi", "יוסי מזרחי|Yossi Mizrahi"),
    ),
    Country(
        "Egypt",
        "EGY",
        "Africa",
        words_of("Layla Omar Yara"),
        words_of("Hassan Mansour Fahmy"),
        (("Cairo", "Cairo"),),
        _native("ليلى حسن|Layla Hassan", "عمر منصور|Omar Mansour"),
    ),
    Country(
        "China",
        "CHN",
        "Asia",
        words_of("Wei Xiaoming Lijuan"),
        words_of("Zhang Li Wang"),
        (("Shanghai", "Shanghai"), ("Chengdu", "Sichuan")),
        _native("张伟|Wei Zhang", "李丽娟|Lijuan Li", "王小明|Xiaoming Wang"),
    ),
    Country(
        "Japan",
        "JPN",
        "Asia",
        words_of("Haruto Yui Kenji"),
        words_of("Sato Tanaka Suzuki"),
        (("Osaka", "Osaka"),),
        _native("佐藤 結衣|Yui Sato", "田中 健二|Kenji Tanaka", "すずき はると|Haruto Suzuki"),
    ),
    Country(
        "South Korea",
        "KOR",
        "Asia",
        words_of("Minjun Seoyeon Jiho"),
        words_of("Kim Park Choi"),
        (("Busan", "Busan"),),
        _native("김민준|Minjun Kim", "박서연|Seoyeon Park"),
    ),
    Country(
        "India",
        "IND",
        "Asia",
        words_of("Priya Arjun Lakshmi Rohan"),
        words_of("Sharma Iyer Banerjee Patel"),
        (("Pune", "Maharashtra"), ("Chennai", "Tamil Nadu")),
        _native("प्रिया शर्मा|Priya Sharma", "अर्जुन अय्यर|Arjun Iyer"),
    ),
    Country(
        "Thailand",
        "THA",
        "Asia",
        words_of("Somchai Ananda Malee"),
        words_of("Srisai Chaiya"),
        (("Bangkok", "Bangkok"),),
        _native("สมชาย ศรีใส|Somchai Srisai"),
    ),
    Country(
        "Brazil",
        "BRA",
        "South America",
        words_of("João Conceição Thaís Érico"),
        words_of("Araújo Gonçalves Simões"),
        (("São Paulo", "SP"), ("Belém", "PA")),
    ),
    Country(
        "Nigeria",
        "NGA",
        "Africa",
        words_of("Chidi Amaka Tunde"),
        words_of("Okafor Adeyemi Eze"),
        (("Lagos", "Lagos"),),
    ),
)
