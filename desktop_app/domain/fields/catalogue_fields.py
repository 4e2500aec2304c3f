"""The catalogue's table: path | type | label, in the order in which columns stand.

A "[]" marks a list; a "*" before the label marks what is shown for every item of a list.
Source: contract/person_data_fields.csv. The labels are ours.
"""

FIELDS = """
basic_profile.name | text | Full name
basic_profile.first_name | text | First name
basic_profile.last_name | text | Last name
basic_profile.headline | text | Headline
basic_profile.current_title | text | Current title
basic_profile.location.raw | text | Location
basic_profile.location.city | text | City
basic_profile.location.state | text | State
basic_profile.location.country | text | Country
basic_profile.location.continent | text | Continent
basic_profile.location.full_location | text | Full location
basic_profile.summary | long | Summary
basic_profile.languages[] | list | Languages
basic_profile.normalized_title.matched_title | text | Standard title
basic_profile.normalized_title.department | text | Department
basic_profile.normalized_title.sub_department | text | Sub-department
basic_profile.normalized_title.confident | yes/no | Standard title is sure
basic_profile.normalized_title.similarity | score | Standard title similarity
basic_profile.professional_network_name | text | Name on the network
basic_profile.profile_picture_permalink | link | Profile picture
basic_profile.last_updated | date | Basics updated
social_handles.professional_network_identifier.profile_url | link | Profile link
social_handles.dev_platform_identifier.profile_url | link | Developer link
social_handles.twitter_identifier.slug | text | Twitter name
professional_network.followers | number | Followers
professional_network.connections | number | Connections
professional_network.open_to_cards[] | list | Open to
professional_network.joined_date | date | Joined the network
professional_network.pronoun | text | Pronouns
professional_network.name | text | Network: name
professional_network.headline | text | Network: headline
professional_network.current_title | text | Network: title
professional_network.summary | long | Network: summary
professional_network.location.raw | text | Network: location
professional_network.location.city | text | Network: city
professional_network.location.state | text | Network: state
professional_network.location.country | text | Network: country
professional_network.location.continent | text | Network: continent
professional_network.verifications[] | list | Verifications
professional_network.profile_picture_url | link | Network: picture
professional_network.profile_picture_permalink | link | Network: lasting picture
professional_network.metadata.last_scraped_source | text | Network: source
experience.years_of_experience | text | Years of experience
experience.years_of_experience_raw | number | Years of experience (number)
education.schools[].school | text | *
education.schools[].degree | text | * degree
education.schools[].field_of_study | text | * field of study
education.schools[].start_year | number | * start year
education.schools[].end_year | number | * end year
education.schools[].activities_and_societies | long | * activities
education.schools[].description | long | * description
education.schools[].location.raw | text | * location
education.schools[].location.city | text | city
education.schools[].location.state | text | state
education.schools[].location.country | text | country
education.schools[].location.continent | text | continent
education.schools[].location.full_location | text | full location
education.schools[].professional_network_id | id | network id
education.schools[].institute_logo_url | link | logo
education.schools[].institute_logo_permalink | link | lasting logo
skills.professional_network_skills[] | list | Skills
contact.business_emails[].email | text | * address
contact.business_emails[].status | text | * status
contact.business_emails[].last_updated | date | * updated
contact.business_emails[].crustdata_company_id | id | * company id
contact.personal_emails[].email | text | * address
contact.personal_emails[].status | text | * status
contact.personal_emails[].last_updated | date | * updated
contact.phone_numbers[] | list | Phones
contact.websites[] | list | Websites
contact.business_emails_message | text | Business email note
contact.last_updated | date | Contact updated
dev_platform_profiles[].profile_url | link | * link
dev_platform_profiles[].account_type | text | * account type
dev_platform_profiles[].name | text | * name
dev_platform_profiles[].email | text | * email
dev_platform_profiles[].location.raw | text | * location
dev_platform_profiles[].company_text | text | * company
dev_platform_profiles[].bio | long | * bio
dev_platform_profiles[].website_url | link | * website
dev_platform_profiles[].public_repo_count | number | * repositories
dev_platform_profiles[].followers | number | * followers
dev_platform_profiles[].following | number | * following
dev_platform_profiles[].is_hireable | yes/no | * open to hire
dev_platform_profiles[].is_site_admin | yes/no | * site admin
dev_platform_profiles[].confidence_score | score | * confidence
dev_platform_profiles[].declared_handles[] | list | * handles
dev_platform_profiles[].org_memberships[] | list | * organisations
dev_platform_profiles[].profile_picture_url | link | * picture
dev_platform_profiles[].metadata.created_at | date | * created
dev_platform_profiles[].metadata.last_updated | date | * updated
dev_platform_profiles[].metadata.last_scraped_source | text | * source
certifications[].name | text | * names
certifications[].issuing_organization | text | * issuers
certifications[].issue_date | text | * issue dates
certifications[].expiration_date | text | * expiry dates
certifications[].credential_id | id | * credential ids
certifications[].credential_url | link | * links
certifications[].source | text | * sources
honors[].title | text | * titles
assessment.authenticity.verdict | text | Authenticity
assessment.authenticity.tier | number | Authenticity tier
social_posts | json | Posts
crustdata_person_id | id | Person id
updated_at | date | Person updated
"""

ROLE_FIELDS = """
name | text | * company
title | text | * title
start_date | date | * start
end_date | date | * end
location.raw | text | * location
employment_type | text | * employment type
seniority_level | text | * seniority
function_category | text | * function
years_at_company | text | * time at company
years_at_company_raw | number | years at company
company_website_domain | list | * company domain
company_website | link | * company website
company_professional_network_profile_url | link | * company page
company_professional_network_industry | text | company industry
company_industries[] | list | company industries
company_headcount_latest | number | company headcount
company_headcount_range | text | company size
company_type | text | company type
company_status | text | company status
company_headquarters_country | text | company HQ country
company_hq_location | text | company HQ
company_hq_location_address_components[] | list | company HQ address
description | long | * description
business_email_verified | yes/no | email verified
is_default | yes/no | is the main one
position_id | id | position id
crustdata_company_id | id | company id
professional_network_id | id | company network id
company_profile_picture_permalink | link | company logo
"""
