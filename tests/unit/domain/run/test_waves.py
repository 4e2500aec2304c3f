"""The key that decides each row, and the highest price of two waves."""

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.products import Product, terms_of
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.run.bulk.lanes import BulkAccess, Lane, LaneRule
from desktop_app.domain.run.later_wave import later_wave
from desktop_app.domain.run.waves import DecidedLookups, LaterPurchase, decide
from desktop_app.domain.source.identifiers import SHEET_KINDS, IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.row_lookups import lookups_of_row
from tests.support.lookups import ListTable

LINKS = ["", "n/a", *(f"https://www.linkedin.com/in/p-{name}" for name in "abc")]
EMAILS = ["", "info", *(f"{name}@firma.example" for name in ("ann", "bob", "cay"))]
ROWS = st.lists(st.tuples(st.sampled_from(LINKS), st.sampled_from(EMAILS)), max_size=8)
THEN = st.sampled_from(SHEET_KINDS)
BASE, RICH = parse_selection(["basic_profile"]), parse_selection(["basic_profile", "contact"])


def lookups_of(
    rows: list[tuple[str, str]], then: IdentifierKind | None = IdentifierKind.BUSINESS_EMAIL
) -> Lookups:
    return collect_lookups(ListTable(["Link", "Email"], rows), ColumnMapping(0, 1, then))


def ways(rows: list[tuple[str, str]], then: IdentifierKind) -> list[list[LookupKey]]:
    """Return the keys of each row in the order of asking, found in the plain way."""
    links = collect_lookups(ListTable(["Link"], [[row[0]] for row in rows]), ColumnMapping(0, None))
    mails = collect_lookups(ListTable(["Mail"], [[row[1]] for row in rows]), ColumnMapping(None, 0))
    found: list[list[LookupKey]] = []
    for row in range(len(rows)):
        sources = [links, mails] if then is IdentifierKind.BUSINESS_EMAIL else [mails, links]
        indexes = [(source, source.key_index(row)) for source in sources]
        found.append([source.keys[index] for source, index in indexes if index is not None])
    return found


def decided(lookups: Lookups, nobody: set[LookupKey]) -> DecidedLookups:
    numbers = [index for index, key in enumerate(lookups.keys) if key in nobody]
    return decide(lookups, dict.fromkeys(numbers, FoundNobody.NO_MATCH))


@given(ROWS, THEN, st.sets(st.integers(0, 7)))
def test_that_the_first_key_that_has_not_found_nobody_decides_a_row(
    rows: list[tuple[str, str]], then: IdentifierKind, chosen: set[int]
) -> None:
    everybody, lookups = ways(rows, then), lookups_of(rows, then)
    keys = sorted({key for way in everybody for key in way})
    nobody = {keys[number] for number in chosen if number < len(keys)}
    result = decided(lookups, nobody)

    for row, way in enumerate(everybody):
        index = result.key_index(row)
        if not way:
            assert index is None
            assert result.row_codes[row] == lookups.row_codes[row]
            continue
        goes_on = way[0] in nobody and len(way) > 1
        assert index is not None
        assert result.keys[index] == result.deciding_key(row) == way[goes_on]
        passed = (way[0], FoundNobody.NO_MATCH) if goes_on else None
        assert result.passed_over(row) == passed
        others = [at for at in range(len(rows)) if result.key_index(at) == index]
        assert result.first_row(row) == others[0]
        assert result.is_shared(index) == (len(others) > 1)
    assert len(set(result.keys)) == len(result.keys)
    assert result.people == len({*lookups.keys, *result.keys})


@given(ROWS, THEN, st.sets(st.integers(0, 7)))
def test_that_every_key_decides_a_row_or_is_idle(
    rows: list[tuple[str, str]], then: IdentifierKind, chosen: set[int]
) -> None:
    lookups = lookups_of(rows, then)
    keys = sorted({key for way in ways(rows, then) for key in way})
    result = decided(lookups, {keys[number] for number in chosen if number < len(keys)})
    idle = dict(result.idle_keys())
    assert sorted(chain(result.keys, idle)) == keys
    for key, row in idle.items():
        assert key in ways(rows, then)[row]


@given(ROWS, THEN, st.sets(st.integers(0, 7)))
def test_that_the_lookups_of_one_row_decide_it_as_all_of_them_do(
    rows: list[tuple[str, str]], then: IdentifierKind, chosen: set[int]
) -> None:
    lookups = lookups_of(rows, then)
    keys = sorted({key for way in ways(rows, then) for key in way})
    nobody = {keys[number] for number in chosen if number < len(keys)}
    whole = decided(lookups, nobody)
    for row in range(len(rows)):
        alone = decided(lookups_of_row(lookups, row), nobody)
        if whole.key_index(row) is not None:
            assert alone.deciding_key(row) == whole.deciding_key(row)
        assert alone.first_row(row) == whole.first_row(row)
        assert alone.passed_over(row) == whole.passed_over(row)
        assert alone.rejected(row) == whole.rejected(row)


@given(ROWS, THEN, st.sampled_from([BASE, RICH]))
def test_that_no_mixture_of_matches_costs_more_than_the_highest_price(
    rows: list[tuple[str, str]], then: IdentifierKind, selection: FieldSelection
) -> None:
    lookups = lookups_of(rows, then)
    second, price = lookups.second, ceiling_per_person(selection, Prices())
    assert second is not None
    first = dict.fromkeys(range(len(lookups.keys)), selection)
    unknown = {index for index, key in enumerate(second.keys) if key not in lookups.keys}
    later = later_wave(lookups, first, unknown)
    most = len(lookups.keys) * price
    most += 0 if later is None else later.added_price(selection, Prices())

    keys = list(lookups.keys)
    worst = 0.0
    for number in range(len(keys) + 1):
        for nobody in combinations(keys, number):
            result = decided(lookups, set(nobody))
            asked = {*keys, *result.keys}
            worst = max(worst, (len(asked) - len(nobody)) * price)
            if later is not None:
                assert len(asked) - len(keys) <= later.people
    assert worst <= most
    if len(set(rows)) == len({row[0] for row in rows}):  # each first identifier has one second
        assert worst == most


def test_that_a_cheaper_first_lookup_leaves_only_the_difference_to_add() -> None:
    lookups = lookups_of([(LINKS[2], EMAILS[2]), (LINKS[3], EMAILS[3]), (LINKS[3], EMAILS[4])])
    later = later_wave(lookups, {0: BASE, 1: RICH}, {0, 1, 2})
    assert later is not None
    cheap, dear = (ceiling_per_person(one, Prices()) for one in (BASE, RICH))
    assert cheap < dear
    assert later.people == 3
    assert later.added_price(RICH, Prices()) == (dear - cheap) + dear
    assert later.full_price(RICH, Prices()) == 3 * dear


def test_that_without_a_second_identifier_nothing_is_decided_and_nothing_follows() -> None:
    lookups = lookups_of([(LINKS[2], EMAILS[2])], None)
    result = decide(lookups, {0: FoundNobody.NO_MATCH})
    assert result.keys is lookups.keys
    assert result.passed_over(0) is None
    assert list(result.idle_keys()) == []
    assert later_wave(lookups, {0: BASE}, {0}) is None


def test_that_jobs_are_compared_with_single_requests_at_the_rate_of_the_account() -> None:
    live = LaterPurchase(Product.LIVE, 61, 427.0, rpm=2.0, kind=IdentifierKind.LIVE_PROFILE)
    in_jobs = live.in_lane(LaneRule(Lane.BULK, BulkAccess(frozenset({Product.LIVE}))))

    assert in_jobs.jobs == 1
    requests = -(-61 // terms_of(IdentifierKind.LIVE_PROFILE).most_people)
    assert in_jobs.one_by_one_s == (requests - 1) * 30
