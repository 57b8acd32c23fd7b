-- What only the whole file can tell. One number, two children: the council's own ids and the birth dates differ.
select 'episodes' as table_name, line, 'UPN' as field, 'ID-04' as code, 'error' as severity, false as keep
from (select line, min(personbirthdate) over u <> max(personbirthdate) over u as other_birth,
             min(lachildid) over u <> max(lachildid) over u as other_child
      from stg_episodes
      where upn is not null
      window u as (partition by upn)) s
where other_birth and other_child;

-- One child's id, two birth dates.
select 'episodes', line, 'PersonBirthDate', 'ID-12', 'query', true
from (select line, min(personbirthdate) over c <> max(personbirthdate) over c as differ
      from stg_episodes
      window c as (partition by lachildid)) s
where differ;
