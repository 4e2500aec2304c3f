"""Comparison of places: the row's city, country and phone prefix with the profile's location."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from desktop_app.domain.match_check.facts.countries import countries_of_phone, country_code
from desktop_app.domain.match_check.names.letters import collapse, plain, repaired


class PlaceRelation(IntEnum):
    """Relation of two places."""

    ELSEWHERE = 0
    UNKNOWN = 1
    SAME_COUNTRY = 2
    SAME_CITY = 3


_EXONYMS = {
    collapse(name): collapse(group[0])
    for group in (
        line.split()
        for line in """
        munich munchen monaco muenchen monachium mnichov
        cologne koln keulen colonia kolonia
        vienna wien vienne viena wieden viden becs viyana
        zurich zuerich zurigo
        geneva geneve genf ginevra ginebra
        basel bale basilea
        bern berne berna
        lucerne luzern
        brussels bruxelles brussel brussel bruselas
        antwerp antwerpen anvers amberes
        ghent gent gand
        liege luttich luik
        thehague denhaag haag
        milan milano mailand milan milao
        rome roma rom
        turin torino
        florence firenze florenz florencia
        naples napoli neapel napoles
        venice venezia venedig venecia
        genoa genova genua
        lisbon lisboa lissabon lisbonne lisbona
        porto oporto
        seville sevilla
        saragossa zaragoza
        warsaw warszawa warschau varsovie varsovia
        krakow cracow krakau cracovie
        gdansk danzig
        wroclaw breslau
        prague praha prag praga
        brno brunn
        budapest budapeszt
        bucharest bucuresti bukarest
        belgrade beograd belgrad
        athens athina athen athenes atenas athinai
        thessaloniki saloniki salonica
        moscow moskva moskau moscou moscu
        saintpetersburg sanktpeterburg petersburg sanktpetersburg
        kyiv kiev kiew kijow
        lviv lvov lemberg
        copenhagen kobenhavn kopenhagen kopenhaga
        gothenburg goteborg
        helsinki helsingfors
        london londres londra londyn londen
        paris parigi paryz pariz
        nice nizza
        strasbourg strassburg
        nuremberg nurnberg
        hanover hannover
        frankfurt frankfurtammain frankfurtmain
        newyork newyorkcity nyc manhattan
        losangeles la
        sanfrancisco sf sanfranciscobay
        washington washingtondc
        mexicocity ciudaddemexico cdmx mexico
        saopaulo sp
        montreal montreal
        quebec quebeccity
        istanbul konstantinopel
        izmir smyrna
        cairo kairo alqahirah elcaire
        jerusalem yerushalayim
        telaviv telavivyafo
        beijing peking pekin pequim
        guangzhou canton
        tokyo tokio
        seoul seul
        hochiminhcity saigon hochiminh tphochiminh hcmc
        hanoi hanoi
        bengaluru bangalore
        mumbai bombay
        chennai madras
        kolkata calcutta
        """.strip().splitlines()
    )
    for name in group
}
_NOISE = re.compile(
    r"\b(?:greater|metropolitan|area|region|city of|metro|grossraum|landkreis|raum|county"
    r"|und umgebung|region de)\b"
)
_POSTCODE = re.compile(r"\b[a-z]{0,2}-?\d[\d -]*\b")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Place:
    """A place: keys of cities and regions, and codes of countries."""

    towns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


@lru_cache(maxsize=2_000)
def parse_place(city: str, country: str, whole: str = "") -> Place:
    """Parse a place.

    Args:
        city: Text of a city, or a city with its country.
        country: Text or code of a country.
        whole: A whole location, such as "Zürich, Zurich, Switzerland".
    """
    towns, countries = set[str](), set[str]()
    if code := country_code(" ".join(_words(country))):
        countries.add(code)
    for text in (city, whole):
        parts = [part for part in re.split(r"[,/;|()]", repaired(text[:_LONGEST])) if part.strip()]
        for number, part in enumerate(parts):
            code = country_code(" ".join(_words(part))) if number or text is whole else ""
            if code and len(_key(part)) > 2:  # noqa: PLR2004 - CA and IN are states, too
                countries.add(code)
            if key := _key(part):
                towns.add(_EXONYMS.get(key, key))
    return Place(frozenset(towns), frozenset(countries))


def _key(text: str) -> str:
    return collapse("".join(_words(text)))


def _words(text: str) -> list[str]:
    """Return the words of a place in plain letters, without a post code and "Greater"."""
    words = _POSTCODE.sub(" ", _NOISE.sub(" ", plain(text[:_LONGEST])))
    return re.findall(r"[a-z]+", words)


def compare_places(row: Place, phone: str, found: Place) -> PlaceRelation:
    """Return the relation of the row's place and phone number to the place found."""
    if row.towns and found.towns and not row.towns.isdisjoint(found.towns):
        return PlaceRelation.SAME_CITY
    mine = row.countries or countries_of_phone(phone)
    if mine and found.countries:
        if mine.isdisjoint(found.countries):
            return PlaceRelation.ELSEWHERE
        both_known = bool(row.towns) and len(found.towns) > 1
        return PlaceRelation.ELSEWHERE if both_known else PlaceRelation.SAME_COUNTRY
    if row.towns and len(found.towns) > 1:
        return PlaceRelation.ELSEWHERE
    return PlaceRelation.UNKNOWN
