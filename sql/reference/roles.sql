-- Roles, what each may do or see, and the organisations of a local area. The page "Who sees what" reads this; so does every check.
insert into security.role (role, name, sentence, audience, place) values
    ('analyst', 'Analyst', 'Loads the extracts of their own organisation and puts right what is wrong in them.', 'analyst', 1),
    ('commissioner', 'Commissioner', 'Plans, pays for and reviews services.', 'partnership', 2),
    ('ig-lead', 'Information governance lead', 'Audits who shares what, under which agreement, and who looked at it.', 'partnership', 3),
    ('steward', 'Data steward', 'Answers for the records of their own organisation.', 'restricted', 4),
    ('forum-representative', 'Forum representative', 'Speaks for parents and carers, and reads the figures that are safe to be public.', 'public', 5),
    ('administrator', 'Administrator', 'Looks after accounts and organisations, and sees no data.', null, 6)
on conflict (role) do update
set name = excluded.name, sentence = excluded.sentence, audience = excluded.audience, place = excluded.place;

insert into security.ability (may, sentence, place) values
    ('figures', 'see figures', 1),
    ('download', 'take figures away as a file', 2),
    ('loads', 'see which files were loaded, and how many rows', 3),
    ('problems', 'see the rows that have problems, personal values masked', 4),
    ('fix', 'take away the rows that were kept out, to put them right and send them again', 5),
    ('load', 'load a file', 6),
    ('steer', 'run, pause or resume a feed, and undo a load', 7),
    ('answer', 'explain queries, and let in a file that is held for its numbers', 8),
    ('records', 'see their own organisation''s record numbers behind a figure', 9),
    ('agreements', 'read the sharing agreements, and what they cover', 10),
    ('who-sees-what', 'see who can see what', 11),
    ('access-log', 'see who looked at what, and take that record away', 12),
    ('users', 'add people and organisations, and ask for roles', 13),
    ('approve', 'agree that somebody else is given a role', 14)
on conflict (may) do update set sentence = excluded.sentence, place = excluded.place;

with wanted (role, may, reach) as (values
    ('analyst', 'figures', 'all'), ('analyst', 'download', 'all'), ('analyst', 'loads', 'own'), ('analyst', 'problems', 'own'),
    ('analyst', 'fix', 'own'), ('analyst', 'load', 'own'), ('analyst', 'steer', 'own'), ('analyst', 'answer', 'own'), ('analyst', 'agreements', 'all'),
    ('commissioner', 'figures', 'all'), ('commissioner', 'download', 'all'), ('commissioner', 'agreements', 'all'),
    ('ig-lead', 'figures', 'all'), ('ig-lead', 'download', 'all'), ('ig-lead', 'loads', 'all'), ('ig-lead', 'agreements', 'all'),
    ('ig-lead', 'who-sees-what', 'all'), ('ig-lead', 'access-log', 'all'), ('ig-lead', 'approve', 'all'),
    ('steward', 'figures', 'all'), ('steward', 'download', 'all'), ('steward', 'loads', 'own'), ('steward', 'problems', 'own'),
    ('steward', 'fix', 'own'), ('steward', 'answer', 'own'), ('steward', 'records', 'own'), ('steward', 'agreements', 'all'),
    ('forum-representative', 'figures', 'all'), ('forum-representative', 'download', 'all'),
    ('administrator', 'who-sees-what', 'all'), ('administrator', 'users', 'all'), ('administrator', 'approve', 'all')
), gone as (
    delete from security.role_may m where not exists (select from wanted w where w.role = m.role and w.may = m.may)
)
insert into security.role_may (role, may, reach) select role, may, reach from wanted
on conflict (role, may) do update set reach = excluded.reach;

insert into security.organisation (organisation, name, agency) values
    ('education', 'Education service', 'education'),
    ('health', 'NHS services', 'health'),
    ('social-care', 'Children''s social care', 'social-care'),
    ('partnership', 'SEND partnership', null),
    ('parent-carer-forum', 'Parent carer forum', null)
on conflict (organisation) do nothing;
