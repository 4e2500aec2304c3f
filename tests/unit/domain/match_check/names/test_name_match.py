"""Relations of names: one person's name in other forms, and names that only look alike."""

import pytest

from desktop_app.domain.match_check.names.name_cells import combine, parse_names
from desktop_app.domain.match_check.names.name_match import NameRelation, best_relation

ONE_PERSON = """
JUERGEN STRAUSSFELD | Jürgen Straußfeld
Leeuwestein, Pieter van der | Pieter van der Leeuwestein
FranÃ§oise Aubertin | Françoise Aubertin
G?rild ?kerlund | Gørild Åkerlund
Univ.-Prof. DI Dr. techn. Leopold Zangerl | Leopold Zangerl, PhD, FIEEE
✨ LORNA GEDDINGS ✨ | Lorna Geddings
Jean Luc Pontcarré | Jean-Luc Pontcarre
Hannah Benami | Chana Ben-Ami
Abd El Rahman Shawky | Abdulrahman Shawqi
Ayesha Alkahtani | Aisha Al-Qahtani
Гончарук Олександр Петрович | Oleksandr Honcharuk
Yekaterina Cvetaev | Ekaterina Tsvetaev
Zhanna Zhukova | Janna Jukova
Ευάγγελος Βαφειάδης | Evangelos Vafiadis
יצחק כרמלי | Yitzhak Carmeli
محمد عبدالرحمن | Mohammed Abdulrahman
蔡志强 | Zhiqiang Cai
Hsiu-Ying Tsai | Xiuying Cai
Rim Dae-hyun | Daehyun Lim
Zyunko Huzii | Junko Fujii
Nguyễn Văn Hùng | Hung Nguyen
Đỗ Thị Lan | Lan Do
Kwok Wai Ling Grace | Grace Kwok
Ma. Fernanda Ruvalcaba y Toscano | Fernanda Ruvalcaba
Maria da Silva Santos | Maria Santos
Siobahn Kerrigone | Siobhan Kerrigone
Chema Larrondo | José María Larrondo Gil
Peggy Strathmoor | Margaret Strathmoor
Sarah Miller | Sarah Miller-Jones
Łucja Żurawski | Łucja Pemberton (geb. Żurawski)
Walter Hodgkiss | Walter Hodgkiss Jr.
Jane Doe - left company? | Jane Doe
Jack Ma | Jack Ma
박혜진 | Hyejin Park
R?diger Stra?ner | Rüdiger Straßner
Conceição Simõse | Conceição Simões
Natalya Hruschn | Natalia Khrushchin
Minh Châu Lê | Le Minh Chau
Marilena Conti | Maria Elena Conti
Mariangela Tosi | Maria Angela Tosi
Marlies Peukert | Maria Elisabeth Peukert
Živko Đorđević | Живко Ђорђевић
Алёна Воробьёва | Alyona Vorobyova
Ευστάθιος Καραγιάννης | Stathis Karagiannis
タカハシ ショウ | Sho Takahashi
Fco. Javier Lorca | Francisco Javier Lorca Pons
Elena Fdez. Arroyo | Elena Fernández Arroyo
Wm. Tilney | William Tilney
Dmitri Schukowski | Dmitry Zhukovsky
Aggelos Xatzis | Angelos Chatzis
Export Dept - Renzo Galli | Renzo Galli
わたなべ じゅんいち | Junichi Watanabe
"""
PARTS = """
Bob T. | Robert Tanqueray
M. Rohan | Rohan Mukundan
Smith J.R. | John Robert Smith
JR Forster | Rupert James Forster
Brett | Brett Winslow
L. SLIWINSKI | Łucja Śliwiński
Chris Elsmore | Christine Elsmore
M. Łaszczyk | Gosia Łaszczyk
"""
TWO_PEOPLE = """
Daniel Bexley | Daniela Bexley
Marian Vostrakova | Marina Vostrakova
Andreas Straßner | Andrea Straßner
Wilhelm Haas | Wilhelmine Haas
Karl Voss | Karin Voss
Dennis Bexley | Denise Bexley
Marvin Ott | Martin Ott
Karin Ott | Katrin Ott
Yuki Ott | Yuko Ott
Nina Ott | Nino Ott
Emma Ott | Emmi Ott
Anna-Lena Grünspan | Anna-Maria Grünspan
Tan Boon Keng | Tan Mei Ling
Kim Min-jun | Kim Min-seo
Marijke van Dijk | Marijke Dijkmann
Thị Mai Vũ | Thị Mai Hoàng
Wang Lei | Wang Li
Tewodros Alemu Bekele | Mulugeta Alemu Bekele
Itziar Olabarria Mendieta | Unai Olabarria Mendieta
Walter Hodgkiss Sr. | Walter Hodgkiss Jr.
Mr Kim Aldous | Ms Kim Aldous
Ivan Petrovich Sidorov | Ivan Nikolaevich Sidorov
Trevor Holbrook | Trevor Holbeck
Petronella Quirke | Sinead Galvin
Mohammed Abdulrahman | خالد خوري
"""


def pairs(table: str) -> list[tuple[str, str]]:
    lines = (line.split(" | ") for line in table.strip().splitlines())
    return [(left, right) for left, right in lines]


def relation(left: str, right: str) -> NameRelation:
    return best_relation(parse_names(left), parse_names(right))


@pytest.mark.parametrize(("left", "right"), pairs(ONE_PERSON))
def test_that_forms_of_one_name_agree_in_both_directions(left: str, right: str) -> None:
    assert relation(left, right) >= NameRelation.LOOSE
    assert relation(right, left) >= NameRelation.LOOSE


@pytest.mark.parametrize(("left", "right"), pairs(PARTS))
def test_that_initials_and_lone_names_agree_in_part(left: str, right: str) -> None:
    assert relation(left, right) is NameRelation.PARTIAL


@pytest.mark.parametrize(("left", "right"), pairs(TWO_PEOPLE))
def test_that_names_that_look_alike_are_two_people(left: str, right: str) -> None:
    assert relation(left, right) <= NameRelation.GIVEN_ONLY
    assert relation(right, left) <= NameRelation.GIVEN_ONLY


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Magdalena Wierzbick", "Magdalena Wierzbicka"),
        ("Elena Petrov", "Elena Petrova"),
        ("Kevin Tsang", "Tsang Wai Kit"),
        ("Daniel Bang", "Bang Sung-ho"),
    ],
)
def test_that_a_cut_family_name_and_a_western_first_name_beside_a_chinese_one_are_alike(
    left: str, right: str
) -> None:
    assert relation(left, right) is NameRelation.SIMILAR
    assert relation(right, left) is NameRelation.SIMILAR


def test_that_the_last_vowel_of_a_first_name_counts() -> None:
    assert relation("Valerij Petrov", "Valerija Petrova") <= NameRelation.GIVEN_ONLY
    assert relation("Ivan Petrov", "Maria Petrova") is NameRelation.DIFFERENT


def test_that_names_that_each_shorten_the_other_are_alike() -> None:
    assert relation("G. Öberg", "Göte Ö.") is NameRelation.SIMILAR


def test_that_two_known_first_names_are_told_from_an_unknown_one() -> None:
    assert relation("Gavin Swanwick", "Gemma Swanwick") is NameRelation.OTHER_GIVEN
    assert relation("Zuzu Swanwick", "Gemma Swanwick") is NameRelation.FAMILY_ONLY


def test_that_swapped_columns_are_recognized() -> None:
    row = combine("Allan", "Craig", "", "")
    assert best_relation(row, parse_names("Craig Allan")) is NameRelation.TURNED
    assert best_relation(row, parse_names("Allan Craig")) is NameRelation.SAME


def test_that_a_family_name_first_is_not_swapped_where_that_is_the_custom() -> None:
    assert relation("Nagy László", "László Nagy") is NameRelation.SAME


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("伊藤優子", "Yuko Ito", NameRelation.PARTIAL),
        ("渡邊 直美", "Naomi Watanabe", NameRelation.PARTIAL),
        ("陳大文", "Chan Tai Man", NameRelation.PARTIAL),
        ("李英愛", "Young-ae Lee", NameRelation.PARTIAL),
        ("高橋健", "タカハシ ケン", NameRelation.PARTIAL),
        ("김민수", "金民秀", NameRelation.PARTIAL),
        ("山田太郎", "Hanako Suzuki", NameRelation.GIVEN_ONLY),
        ("张伟", "Liu Qiang", NameRelation.GIVEN_ONLY),
        ("高梨臨", "Rin Takanashi", NameRelation.UNKNOWN),
        ("森本 仁", "Jin Morimoto", NameRelation.UNKNOWN),
        ("小畑健", "Takeshi Obata", NameRelation.UNKNOWN),
        ("佐藤 健二", "Maria Schmidt", NameRelation.UNKNOWN),
    ],
)
def test_that_only_a_known_family_name_in_han_characters_can_be_compared(
    left: str, right: str, expected: NameRelation
) -> None:
    assert relation(left, right) is expected
    assert relation(right, left) is expected


def test_that_the_family_name_in_han_characters_can_have_its_own_column() -> None:
    row = combine("太郎", "山田", "", "")
    assert best_relation(row, parse_names("Taro Yamada")) is NameRelation.PARTIAL
    assert best_relation(row, parse_names("Taro Suzuki")) is NameRelation.GIVEN_ONLY


def test_that_kana_contradicts_no_foreign_name() -> None:
    assert relation("ジョン スミス", "John Smith") is NameRelation.UNKNOWN
    assert relation("タカハシ ケン", "Akira Mori") is NameRelation.DIFFERENT


@pytest.mark.parametrize(
    "text", ["Carla & Dino Moretti", "Moretti, Carla und Dino", "Carla Moretti\nDino Moretti"]
)
def test_that_the_second_person_of_a_cell_agrees_loosely_at_best(text: str) -> None:
    assert relation(text, "Dino Moretti") is NameRelation.LOOSE


@pytest.mark.parametrize("text", ["", "n/a", "#REF!", "?", "=B2&C2", "---"])
def test_that_a_cell_without_a_name_cannot_be_compared(text: str) -> None:
    assert relation(text, "Anna Berg") is NameRelation.UNKNOWN


@pytest.mark.parametrize(
    ("short", "full"),
    [("Gosia", "Małgorzata"), ("Pepe", "José"), ("Sepp", "Josef"), ("Kolya", "Nikolai"),
     ("Laci", "László"), ("Beppe", "Giuseppe"), ("Kees", "Cornelis"), ("Zé", "José"),
     ("Panos", "Panagiotis"), ("Ibo", "İbrahim"), ("Moni", "Monika"), ("Rolfi", "Rolf"),
     ("Dani", "Daniel"), ("Nell", "Eleanor"), ("Yossi", "Yosef"), ("Lasse", "Lars")],
)  # fmt: skip
def test_that_short_forms_of_many_languages_are_known(short: str, full: str) -> None:
    assert relation(f"{short} Quist", f"{full} Quist") >= NameRelation.PARTIAL


def test_that_only_first_names_have_short_forms() -> None:
    assert relation("Anna Dani", "Anna Daniel") <= NameRelation.GIVEN_ONLY
