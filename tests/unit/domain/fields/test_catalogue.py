"""The catalogue is complete, and every field has a description."""

from collections import Counter

import pytest

from desktop_app.domain.fields.catalogue import GROUPS, leaf_paths, leaves

LEAVES = leaves()


def test_that_every_group_has_the_leaves_of_the_contract() -> None:
    assert Counter(leaf.path.split(".")[0] for leaf in LEAVES) == {
        "basic_profile": 21,
        "professional_network": 18,
        "skills": 1,
        "contact": 11,
        "social_handles": 3,
        "experience": 60,
        "education": 16,
        "certifications": 7,
        "honors": 1,
        "dev_platform_profiles": 20,
        "assessment": 2,
        "social_posts": 1,
        "crustdata_person_id": 1,
        "updated_at": 1,
    }


def test_that_every_leaf_is_unique_and_in_a_group() -> None:
    assert len(leaf_paths()) == len(LEAVES)
    assert {path.split(".")[0] for path in leaf_paths()} == {group.name for group in GROUPS}


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.path)
def test_that_every_leaf_has_a_description(leaf: object) -> None:
    meaning = getattr(leaf, "description", "")
    assert meaning.endswith(".")
    assert not meaning[0].islower()
    assert "_" not in meaning.replace("HIRING_MANAGER", "")


def test_that_groups_that_need_a_grant_are_marked() -> None:
    assert {group.name for group in GROUPS if group.needs_grant} == {
        "certifications",
        "honors",
        "assessment",
        "social_posts",
        "updated_at",
    }
