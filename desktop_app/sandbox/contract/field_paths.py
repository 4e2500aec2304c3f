"""The fields of a person in the contract: one entry per node, followed by its leaves.

Source: contract/README.md section 3 (163 leaves). The names are the provider's own.
"""

_PLACE = "raw city state country continent"
_ROLE = """
    name title description employment_type start_date end_date is_default position_id
    professional_network_id crustdata_company_id seniority_level function_category
    years_at_company years_at_company_raw business_email_verified company_website
    company_website_domain company_profile_picture_permalink
    company_professional_network_profile_url company_professional_network_industry
    company_industries company_headcount_latest company_headcount_range company_type
    company_status company_headquarters_country company_hq_location
    company_hq_location_address_components
"""
_LEAVES = {
    "": "crustdata_person_id updated_at social_posts",
    "basic_profile": """
        name first_name last_name professional_network_name headline current_title summary
        languages last_updated profile_picture_permalink
    """,
    "basic_profile.normalized_title": """
        matched_title department sub_department confident similarity
    """,
    "basic_profile.location": f"{_PLACE} full_location",
    "professional_network": """
        name pronoun headline current_title summary profile_picture_url profile_picture_permalink
        connections followers joined_date verifications open_to_cards
    """,
    "professional_network.location": _PLACE,
    "professional_network.metadata": "last_scraped_source",
    "skills": "professional_network_skills",
    "contact": "phone_numbers websites last_updated business_emails_message",
    "contact.business_emails": "email status last_updated crustdata_company_id",
    "contact.personal_emails": "email status last_updated",
    "social_handles.professional_network_identifier": "profile_url",
    "social_handles.dev_platform_identifier": "profile_url",
    "social_handles.twitter_identifier": "slug",
    "experience": "years_of_experience years_of_experience_raw",
    "experience.employment_details.current": _ROLE,
    "experience.employment_details.current.location": "raw",
    "experience.employment_details.past": _ROLE,
    "experience.employment_details.past.location": "raw",
    "education.schools": """
        school degree field_of_study start_year end_year activities_and_societies description
        institute_logo_url institute_logo_permalink professional_network_id
    """,
    "education.schools.location": f"{_PLACE} full_location",
    "certifications": """
        name issuing_organization issue_date expiration_date credential_id credential_url source
    """,
    "honors": "title",
    "dev_platform_profiles": """
        account_type profile_url name email company_text bio website_url profile_picture_url
        is_hireable is_site_admin confidence_score public_repo_count followers following
        declared_handles org_memberships
    """,
    "dev_platform_profiles.location": "raw",
    "dev_platform_profiles.metadata": "created_at last_scraped_source last_updated",
    "assessment.authenticity": "verdict tier",
}


LEAVES = frozenset(
    f"{node}.{leaf}" if node else leaf
    for node, leaves in _LEAVES.items()
    for leaf in leaves.split()
)
"""All leaves as dot paths; lists have no brackets."""


def _above(path: str) -> list[str]:
    parts = path.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


KNOWN = frozenset(path for leaf in LEAVES for path in _above(leaf))
"""All valid values of `fields`: groups, inner nodes and leaves."""
GROUPS = tuple(sorted(path for path in KNOWN if "." not in path))
