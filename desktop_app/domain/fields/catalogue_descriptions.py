"""One plain sentence for each leaf: path | meaning, for the Columns sheet and the field picker.

The words are ours; what the fields hold is told by contract/README.md section 3.
"""

DESCRIPTIONS = """
basic_profile.name | The person's full name.
basic_profile.first_name | Given name; the provider often has none.
basic_profile.last_name | Family name; the provider often has none.
basic_profile.headline | The line under the name on the profile.
basic_profile.current_title | The job title that the profile shows.
basic_profile.location.raw | Where the person lives, as the profile says it.
basic_profile.location.city | City where the person lives.
basic_profile.location.state | State or region where the person lives.
basic_profile.location.country | Country where the person lives.
basic_profile.location.continent | Continent where the person lives.
basic_profile.location.full_location | City, state and country in one text.
basic_profile.summary | The "About" text of the profile.
basic_profile.languages | Languages that the profile lists.
basic_profile.normalized_title.matched_title | The job title in the provider's standard words.
basic_profile.normalized_title.department | The department that the standard title belongs to.
basic_profile.normalized_title.sub_department | The part of the department that it belongs to.
basic_profile.normalized_title.confident | Whether the provider is sure of the standard title.
basic_profile.normalized_title.similarity | 0 to 1: how near the standard title is to the own one.
basic_profile.professional_network_name | The name as the LinkedIn profile shows it.
basic_profile.profile_picture_permalink | Link to the provider's copy of the profile picture.
basic_profile.last_updated | When the provider last refreshed the basics.
social_handles.professional_network_identifier.profile_url | The LinkedIn profile, in its main form.
social_handles.dev_platform_identifier.profile_url | The page on GitHub or a like developer site.
social_handles.twitter_identifier.slug | The name on X (once Twitter), without @.
professional_network.followers | How many people follow the LinkedIn profile.
professional_network.connections | How many contacts the LinkedIn profile has.
professional_network.open_to_cards | What the person is open to, such as HIRING_MANAGER.
professional_network.joined_date | When the person joined LinkedIn.
professional_network.pronoun | The pronouns that the profile shows.
professional_network.name | The name in the LinkedIn record.
professional_network.headline | The headline in the LinkedIn record.
professional_network.current_title | The job title in the LinkedIn record.
professional_network.summary | The "About" text in the LinkedIn record.
professional_network.location.raw | Where the person lives, in the LinkedIn record.
professional_network.location.city | City in the LinkedIn record.
professional_network.location.state | State or region in the LinkedIn record.
professional_network.location.country | Country in the LinkedIn record.
professional_network.location.continent | Continent in the LinkedIn record.
professional_network.verifications | What LinkedIn has verified of the person.
professional_network.profile_picture_url | Link to the picture as LinkedIn has it.
professional_network.profile_picture_permalink | Link to the provider's copy of the picture.
professional_network.metadata.last_scraped_source | Where the LinkedIn record was last read.
experience.years_of_experience | Working years in words, such as "More than 10 years".
experience.years_of_experience_raw | Working years as a number.
education.schools.school | The school or university.
education.schools.degree | The degree.
education.schools.field_of_study | What was studied.
education.schools.start_year | The first year there.
education.schools.end_year | The last year there.
education.schools.activities_and_societies | Clubs and activities there.
education.schools.description | What the person writes about it.
education.schools.location.raw | Where the school is.
education.schools.location.city | City of the school.
education.schools.location.state | State or region of the school.
education.schools.location.country | Country of the school.
education.schools.location.continent | Continent of the school.
education.schools.location.full_location | City, state and country of the school in one text.
education.schools.professional_network_id | LinkedIn's number of the school.
education.schools.institute_logo_url | Link to the original of the school's logo.
education.schools.institute_logo_permalink | Link to the provider's copy of the school's logo.
skills.professional_network_skills | Skills that the profile lists.
contact.business_emails.email | An email address at work.
contact.business_emails.status | Whether mail reaches the address, in the provider's words.
contact.business_emails.last_updated | When the address was last checked.
contact.business_emails.crustdata_company_id | The provider's number of the address's company.
contact.personal_emails.email | A private email address.
contact.personal_emails.status | Whether mail reaches the address, in the provider's words.
contact.personal_emails.last_updated | When the address was last checked.
contact.phone_numbers | Phone numbers, with country code.
contact.websites | Websites that the profile lists.
contact.business_emails_message | The provider's remark about business emails.
contact.last_updated | When the contact data was last refreshed.
dev_platform_profiles.profile_url | The profile on GitHub or a like developer site.
dev_platform_profiles.account_type | Whether a person or an organisation.
dev_platform_profiles.name | The name there.
dev_platform_profiles.email | The email address shown there.
dev_platform_profiles.location.raw | The place given there.
dev_platform_profiles.company_text | The company given there.
dev_platform_profiles.bio | The short text about the person there.
dev_platform_profiles.website_url | The website given there.
dev_platform_profiles.public_repo_count | How many public code projects there are.
dev_platform_profiles.followers | How many people follow the developer profile.
dev_platform_profiles.following | How many people the developer profile follows.
dev_platform_profiles.is_hireable | Whether the person says to be open to offers.
dev_platform_profiles.is_site_admin | Whether the person works for the developer site itself.
dev_platform_profiles.confidence_score | 0 to 1: how sure the profile is this person's.
dev_platform_profiles.declared_handles | Other accounts that the profile names.
dev_platform_profiles.org_memberships | Organisations that the profile belongs to.
dev_platform_profiles.profile_picture_url | Link to the picture there.
dev_platform_profiles.metadata.created_at | When the developer profile was made.
dev_platform_profiles.metadata.last_updated | When the provider last read it.
dev_platform_profiles.metadata.last_scraped_source | Where the provider read it.
certifications.name | The certificates.
certifications.issuing_organization | Who issued them.
certifications.issue_date | When they were issued.
certifications.expiration_date | When they expire.
certifications.credential_id | Their numbers.
certifications.credential_url | Links to them.
certifications.source | Where the provider read them.
honors.title | Awards and honours.
assessment.authenticity.verdict | Whether the profile looks genuine, in the provider's words.
assessment.authenticity.tier | The verdict as a level.
social_posts | Recent posts, as the provider sends them (JSON).
crustdata_person_id | The provider's number of the person; it stays the same.
updated_at | When the provider last changed the person's record.
"""

ROLE_DESCRIPTIONS = """
name | The employer.
title | The title in this role.
start_date | When this role began.
end_date | When this role ended.
location.raw | Where this role is or was done.
employment_type | Such as full-time or contract.
seniority_level | Such as CXO, Director or Entry Level.
function_category | The field of work, such as Sales.
years_at_company | How long at this employer, in words.
years_at_company_raw | How many years at this employer.
company_website_domain | The employer's web domain, as in its email addresses.
company_website | The employer's website.
company_professional_network_profile_url | The employer's LinkedIn page.
company_professional_network_industry | The employer's industry on LinkedIn.
company_industries | The industries of the employer.
company_headcount_latest | How many people the employer has.
company_headcount_range | The same as a range, such as 201-500.
company_type | Such as Privately Held or Public Company.
company_status | Whether the employer is active.
company_headquarters_country | Country of the head office, as a three-letter code.
company_hq_location | Where the head office is.
company_hq_location_address_components | The same place in its parts.
description | What the person writes about this role.
business_email_verified | Whether an email address at this employer was verified.
is_default | Whether the profile shows this role as the main one.
position_id | The provider's number of this role.
crustdata_company_id | The provider's number of the employer.
professional_network_id | LinkedIn's number of the employer.
company_profile_picture_permalink | Link to the employer's logo.
"""
