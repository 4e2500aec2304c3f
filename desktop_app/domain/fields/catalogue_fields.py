"""The catalogue's table: path | type | label | description, in the order of the columns.

A "[]" marks a list; a "*" before the label marks what is shown for every item of a list. The
description is one plain sentence for the Columns sheet and the field picker.
Source: contract/person_data_fields.csv and contract/README.md section 3. The words are ours.
"""

FIELDS = """
basic_profile.name | text | Full name | The person's full name.
basic_profile.first_name | text | First name | Given name; the provider often has none.
basic_profile.last_name | text | Last name | Family name; the provider often has none.
basic_profile.headline | text | Headline | The line under the name on the profile.
basic_profile.current_title | text | Current title | The job title that the profile shows.
basic_profile.location.raw | text | Location | Where the person lives, as the profile says it.
basic_profile.location.city | text | City | City where the person lives.
basic_profile.location.state | text | State | State or region where the person lives.
basic_profile.location.country | text | Country | Country where the person lives.
basic_profile.location.continent | text | Continent | Continent where the person lives.
basic_profile.location.full_location | text | Full location | City, state and country in one text.
basic_profile.summary | long | Summary | The "About" text of the profile.
basic_profile.languages[] | list | Languages | Languages that the profile lists.
basic_profile.normalized_title.matched_title | text | Standard title | The job title in the provider's standard words.
basic_profile.normalized_title.department | text | Department | The department that the standard title belongs to.
basic_profile.normalized_title.sub_department | text | Sub-department | The part of the department that it belongs to.
basic_profile.normalized_title.confident | yes/no | Standard title is sure | Whether the provider is sure of the standard title.
basic_profile.normalized_title.similarity | score | Standard title similarity | 0 to 1: how near the standard title is to the own one.
basic_profile.professional_network_name | text | Name on LinkedIn | The name as the LinkedIn profile shows it.
basic_profile.profile_picture_permalink | link | Profile picture | Link to the provider's copy of the profile picture.
basic_profile.last_updated | date | Basics updated | When the provider last refreshed the basics.
social_handles.professional_network_identifier.profile_url | link | LinkedIn profile | The LinkedIn profile, in its main form.
social_handles.dev_platform_identifier.profile_url | link | Developer page | The page on GitHub or a like developer site.
social_handles.twitter_identifier.slug | text | Twitter name | The name on X (once Twitter), without @.
professional_network.followers | number | Followers | How many people follow the LinkedIn profile.
professional_network.connections | number | Connections | How many contacts the LinkedIn profile has.
professional_network.open_to_cards[] | list | Open to | What the person is open to, such as HIRING_MANAGER.
professional_network.joined_date | date | Joined LinkedIn | When the person joined LinkedIn.
professional_network.pronoun | text | Pronouns | The pronouns that the profile shows.
professional_network.name | text | LinkedIn: name | The name in the LinkedIn record.
professional_network.headline | text | LinkedIn: headline | The headline in the LinkedIn record.
professional_network.current_title | text | LinkedIn: title | The job title in the LinkedIn record.
professional_network.summary | long | LinkedIn: summary | The "About" text in the LinkedIn record.
professional_network.location.raw | text | LinkedIn: location | Where the person lives, in the LinkedIn record.
professional_network.location.city | text | LinkedIn: city | City in the LinkedIn record.
professional_network.location.state | text | LinkedIn: state | State or region in the LinkedIn record.
professional_network.location.country | text | LinkedIn: country | Country in the LinkedIn record.
professional_network.location.continent | text | LinkedIn: continent | Continent in the LinkedIn record.
professional_network.verifications[] | list | Verifications | What LinkedIn has verified of the person.
professional_network.profile_picture_url | link | LinkedIn: picture | Link to the picture as LinkedIn has it.
professional_network.profile_picture_permalink | link | LinkedIn: kept picture | Link to the provider's copy of the picture.
professional_network.metadata.last_scraped_source | text | LinkedIn: source | Where the LinkedIn record was last read.
experience.years_of_experience | text | Years of experience | Working years in words, such as "More than 10 years".
experience.years_of_experience_raw | number | Years of experience (number) | Working years as a number.
education.schools[].school | text | * | The school or university.
education.schools[].degree | text | * degree | The degree.
education.schools[].field_of_study | text | * field of study | What was studied.
education.schools[].start_year | number | * start year | The first year there.
education.schools[].end_year | number | * end year | The last year there.
education.schools[].activities_and_societies | long | * activities | Clubs and activities there.
education.schools[].description | long | * description | What the person writes about it.
education.schools[].location.raw | text | * location | Where the school is.
education.schools[].location.city | text | city | City of the school.
education.schools[].location.state | text | state | State or region of the school.
education.schools[].location.country | text | country | Country of the school.
education.schools[].location.continent | text | continent | Continent of the school.
education.schools[].location.full_location | text | full location | City, state and country of the school in one text.
education.schools[].professional_network_id | id | LinkedIn id | LinkedIn's number of the school.
education.schools[].institute_logo_url | link | logo | Link to the original of the school's logo.
education.schools[].institute_logo_permalink | link | lasting logo | Link to the provider's copy of the school's logo.
skills.professional_network_skills[] | list | Skills | Skills that the profile lists.
contact.business_emails[].email | text | * address | An email address at work.
contact.business_emails[].status | text | * status | Whether mail reaches the address, in the provider's words.
contact.business_emails[].last_updated | date | * updated | When the address was last checked.
contact.business_emails[].crustdata_company_id | id | * company id | The provider's number of the address's company.
contact.personal_emails[].email | text | * address | A private email address.
contact.personal_emails[].status | text | * status | Whether mail reaches the address, in the provider's words.
contact.personal_emails[].last_updated | date | * updated | When the address was last checked.
contact.phone_numbers[] | list | Phones | Phone numbers, with country code.
contact.websites[] | list | Websites | Websites that the profile lists.
contact.business_emails_message | text | Business email note | The provider's remark about business emails.
contact.last_updated | date | Contact updated | When the contact data was last refreshed.
dev_platform_profiles[].profile_url | link | * link | The profile on GitHub or a like developer site.
dev_platform_profiles[].account_type | text | * account type | Whether a person or an organisation.
dev_platform_profiles[].name | text | * name | The name there.
dev_platform_profiles[].email | text | * email | The email address shown there.
dev_platform_profiles[].location.raw | text | * location | The place given there.
dev_platform_profiles[].company_text | text | * company | The company given there.
dev_platform_profiles[].bio | long | * bio | The short text about the person there.
dev_platform_profiles[].website_url | link | * website | The website given there.
dev_platform_profiles[].public_repo_count | number | * repositories | How many public code projects there are.
dev_platform_profiles[].followers | number | * followers | How many people follow the developer profile.
dev_platform_profiles[].following | number | * following | How many people the developer profile follows.
dev_platform_profiles[].is_hireable | yes/no | * open to hire | Whether the person says to be open to offers.
dev_platform_profiles[].is_site_admin | yes/no | * site admin | Whether the person works for the developer site itself.
dev_platform_profiles[].confidence_score | score | * confidence | 0 to 1: how sure the profile is this person's.
dev_platform_profiles[].declared_handles[] | list | * handles | Other accounts that the profile names.
dev_platform_profiles[].org_memberships[] | list | * organisations | Organisations that the profile belongs to.
dev_platform_profiles[].profile_picture_url | link | * picture | Link to the picture there.
dev_platform_profiles[].metadata.created_at | date | * created | When the developer profile was created.
dev_platform_profiles[].metadata.last_updated | date | * updated | When the provider last read it.
dev_platform_profiles[].metadata.last_scraped_source | text | * source | Where the provider read it.
certifications[].name | text | * names | The certificates.
certifications[].issuing_organization | text | * issuers | Who issued them.
certifications[].issue_date | text | * issue dates | When they were issued.
certifications[].expiration_date | text | * expiry dates | When they expire.
certifications[].credential_id | id | * credential ids | Their numbers.
certifications[].credential_url | link | * links | Links to them.
certifications[].source | text | * sources | Where the provider read them.
honors[].title | text | * titles | Awards and honours.
assessment.authenticity.verdict | text | Authenticity | Whether the profile looks genuine, in the provider's words.
assessment.authenticity.tier | number | Authenticity tier | The verdict as a level.
social_posts | json | Posts | Recent posts, as the provider sends them (JSON).
crustdata_person_id | id | Person id | The provider's number of the person; it stays the same.
updated_at | date | Person updated | When the provider last changed the person's record.
"""

ROLE_FIELDS = """
name | text | * company | The employer.
title | text | * title | The title in this role.
start_date | date | * start | When this role began.
end_date | date | * end | When this role ended.
location.raw | text | * location | Where this role is or was done.
employment_type | text | * employment type | Such as full-time or contract.
seniority_level | text | * seniority | Such as CXO, Director or Entry Level.
function_category | text | * function | The field of work, such as Sales.
years_at_company | text | * time at company | How long at this employer, in words.
years_at_company_raw | number | years at company | How many years at this employer.
company_website_domain | list | * company domain | The employer's web domain, as in its email addresses.
company_website | link | * company website | The employer's website.
company_professional_network_profile_url | link | * company LinkedIn page | The employer's LinkedIn page.
company_professional_network_industry | text | company industry | The employer's industry on LinkedIn.
company_industries[] | list | company industries | The industries of the employer.
company_headcount_latest | number | company headcount | How many people the employer has.
company_headcount_range | text | company size | The same as a range, such as 201-500.
company_type | text | company type | Such as Privately Held or Public Company.
company_status | text | company status | Whether the employer is active.
company_headquarters_country | text | company HQ country | Country of the head office, as a three-letter code.
company_hq_location | text | company HQ | Where the head office is.
company_hq_location_address_components[] | list | company HQ address | The same place in its parts.
description | long | * description | What the person writes about this role.
business_email_verified | yes/no | email verified | Whether an email address at this employer was verified.
is_default | yes/no | is the main one | Whether the profile shows this role as the main one.
position_id | id | position id | The provider's number of this role.
crustdata_company_id | id | company id | The provider's number of the employer.
professional_network_id | id | company LinkedIn id | LinkedIn's number of the employer.
company_profile_picture_permalink | link | company logo | Link to the employer's logo.
"""
"""The fields of a role, current or earlier, by their path within it."""
