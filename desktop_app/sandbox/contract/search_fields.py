"""The fields of person search: which can be filtered, sorted, completed and returned.

Source: contract/person_search_fields.csv. The names are the provider's own.
"""

_ROLE_FILTERS = """
    business_email_verified company_headcount_latest company_headcount_range
    company_headquarters_country company_hq_location company_id company_industries
    company_linkedin_industry company_linkedin_profile_url company_name
    company_professional_network_industry company_professional_network_profile_url
    company_status company_type company_website_domain description employment_type
    function_category is_default name position_id professional_network_id
    seniority_level start_date title years_at_company_raw
"""
_ROLE = """
    business_email_verified company_headcount_latest company_headcount_range
    company_headquarters_country company_hq_location
    company_hq_location_address_components company_industries
    company_professional_network_industry company_professional_network_profile_url
    company_profile_picture_permalink company_status company_type company_website
    company_website_domain crustdata_company_id description employment_type end_date
    function_category is_default location name position_id professional_network_id
    seniority_level start_date title years_at_company years_at_company_raw
"""
_FILTERABLE = {
    "all_employers": "company_hq_location_address_components",
    "assessment.authenticity": "tier verdict",
    "basic_profile": """
        first_name headline languages last_name last_updated location name
        professional_network_name summary
    """,
    "basic_profile.location": "city continent country full_location state",
    "basic_profile.normalized_title": "department matched_title sub_department",
    "certifications": """
        credential_id credential_url expiration_date issue_date issuing_organization name
    """,
    "": """
        crustdata_person_id indexed_at recently_changed_jobs region_address_components
        updated_at years_of_experience years_of_experience_raw
    """,
    "dev_platform_profiles": """
        all_languages all_topics bio company_text followers following is_hireable location
        max_stars median_stars name public_repo_count total_repos total_stars website_url
    """,
    "dev_platform_profiles.location": "raw",
    "dev_platform_profiles.metadata": "created_at",
    "dev_platform_profiles.repos": """
        archived description disabled forks_count full_name github_created_at
        github_pushed_at github_updated_at has_issues has_projects has_wiki is_fork
        is_template license_key open_issues_count owner parent primary_language size stars
        topics
    """,
    "education.schools": "degree field_of_study location school",
    "education.schools.location": "city continent country full_location raw state",
    "experience.employment_details": """
        business_email_verified company_headcount_latest company_headcount_range
        company_headquarters_country company_hq_location company_id company_industries
        company_linkedin_industry company_name company_professional_network_industry
        company_status company_type company_website company_website_domain description
        employment_type end_date function_category is_default location
        professional_network_id seniority_level start_date title years_at_company_raw
    """,
    "experience.employment_details.current": _ROLE_FILTERS,
    "experience.employment_details.past": _ROLE_FILTERS,
    "honors": "title",
    "metadata": "last_scraped_source updated_at",
    "professional_network": "connections followers location open_to_cards",
    "professional_network.location": "city continent country raw state",
    "professional_network.metadata": "last_scraped_source",
    "skills": "professional_network_skills",
    "social_handles": "twitter_handle",
}
_SORTABLE = {
    "assessment.authenticity": "tier",
    "basic_profile": "location name",
    "basic_profile.location": "city country full_location state",
    "": "crustdata_person_id",
    "dev_platform_profiles": """
        followers following max_stars median_stars public_repo_count total_repos
        total_stars
    """,
    "dev_platform_profiles.metadata": "created_at",
    "experience.employment_details": "company_id start_date",
    "metadata": "updated_at",
    "professional_network": "connections followers",
}
_COMPLETED = {
    "basic_profile": "first_name headline languages last_name location name",
    "basic_profile.location": "city continent country full_location raw state",
    "certifications": "issuing_organization name",
    "education.schools": "degree field_of_study school",
    "": "employment_type open_to_cards",
    "experience.employment_details.current": """
        company_hq_location company_industries company_type company_website_domain
        employment_type function_category name seniority_level title
    """,
    "experience.employment_details": "employment_type",
    "experience.employment_details.past": """
        company_hq_location company_type company_website_domain employment_type
        function_category name seniority_level title
    """,
    "honors": "title",
    "professional_network": "location open_to_cards",
    "professional_network.location": "city continent country raw state",
    "skills": "professional_network_skills",
}
_RETURNED = {
    "": "basic_profile contact crustdata_person_id education experience metadata social_handles",
    "basic_profile": """
        current_title headline location name normalized_title professional_network_name
        profile_picture_permalink
    """,
    "basic_profile.location": "city continent country raw state",
    "basic_profile.normalized_title": """
        confident department matched_title similarity sub_department
    """,
    "contact": "has_business_email",
    "education": "schools",
    "education.schools": """
        activities_and_societies degree description end_year field_of_study
        institute_logo_permalink institute_logo_url location professional_network_id
        school start_year
    """,
    "education.schools.location": "city continent country raw state",
    "experience": "employment_details",
    "experience.employment_details": "current past",
    "experience.employment_details.current": _ROLE,
    "experience.employment_details.current.location": "raw",
    "experience.employment_details.past": _ROLE,
    "experience.employment_details.past.location": "raw",
    "metadata": "updated_at",
    "social_handles": "dev_platform_identifier professional_network_identifier twitter_identifier",
    "social_handles.dev_platform_identifier": "profile_url",
    "social_handles.professional_network_identifier": "profile_url",
    "social_handles.twitter_identifier": "slug",
}
_DENIED = {
    "basic_profile": "first_name languages last_name summary",
    "certifications": """
        credential_id credential_url expiration_date issue_date issuing_organization name
    """,
    "honors": "title",
    "professional_network": "connections followers",
    "": "recently_changed_jobs years_of_experience years_of_experience_raw",
    "skills": "professional_network_skills",
}


def _paths(table: dict[str, str]) -> frozenset[str]:
    return frozenset(
        f"{node}.{leaf}" if node else leaf
        for node, leaves in table.items()
        for leaf in leaves.split()
    )


FILTERABLE = _paths(_FILTERABLE)
"""The fields that a filter may name."""
SORTABLE = _paths(_SORTABLE)
"""The fields that results can be sorted by."""
COMPLETED = _paths(_COMPLETED)
"""The fields that autocomplete knows the values of."""
RETURNED = _paths(_RETURNED)
"""The values of `fields` that ordinary accounts may name."""
DENIED = _paths(_DENIED)
"""The values of `fields` that ordinary accounts may not name."""
