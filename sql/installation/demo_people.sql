-- One row is one invented person of the demonstration, added once. They have no password: they sign in where the installation allows it.
with wanted (email, name, organisation, role) as (values
    ('analyst.education@demo.invalid', 'Demo analyst, education', 'education', 'analyst'),
    ('analyst.health@demo.invalid', 'Demo analyst, health', 'health', 'analyst'),
    ('analyst.social-care@demo.invalid', 'Demo analyst, social care', 'social-care', 'analyst'),
    ('commissioner@demo.invalid', 'Demo commissioner', 'partnership', 'commissioner'),
    ('ig-lead@demo.invalid', 'Demo IG lead', 'partnership', 'ig-lead'),
    ('steward.education@demo.invalid', 'Demo steward, education', 'education', 'steward'),
    ('forum@demo.invalid', 'Demo forum representative', 'parent-carer-forum', 'forum-representative'),
    ('administrator@demo.invalid', 'Demo administrator', 'partnership', 'administrator')
)
select security.add_account(w.email, w.name, w.organisation, array[w.role], array(select a.area_code from star.dim_area a where a.invented), true)
from wanted w
where not exists (select from security.account a where a.email = w.email)
