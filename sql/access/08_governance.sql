-- What the governance pages ask of agreements and of the record of reads. No login calls these: the functions of desk do, which check who asks.

-- One row is one agreement: where it stands on a day, in a word, and until when. It says "in force" exactly where security.agreements_on does.
create or replace function security.agreement_standing(day date)
returns table (slug text, tier smallint, in_force boolean, standing text, until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.slug, a.tier, o.in_force,
           case when a.status = 'draft' then 'draft'
                when a.status = 'ended' or a.ends_on < day then 'ended'
                when a.starts_on > day then 'not-begun'
                when a.tier = 2 and (a.rests_on is null or t.slug is null) then 'no-tier-1'
                when a.tier = 2 and not coalesce(t.document -> 'parties' ? a.agency, false) then 'not-a-party'
                when not o.in_force then 'tier-1-closed'
                else a.status end,
           least(a.ends_on, t.ends_on)
    from catalogue.agreement a
    join security.agreements_on(day) o on o.slug = a.slug
    left join catalogue.agreement t on a.tier = 2 and t.tier = 1 and t.slug = a.rests_on
$$;
comment on function security.agreement_standing is 'One row is one agreement: where it stands on a day, in a word, and until when.';

-- One row is one extract that rests on an agreement, and the agreement that decides about it: the first in force by its short name, as
-- the door takes it when a file arrives; else the latest that names it.
create or replace function security.deciding_agreement()
returns table (extract_slug text, agency text, title text, agreement text, in_force boolean, standing text, until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.extract, e.agency, e.title, a.slug, coalesce(a.in_force, false), coalesce(a.standing, 'none'), a.until
    from catalogue.extract e
    left join lateral (
        select s.*
        from catalogue.agreement g join security.agreement_standing(security.today()) s on s.slug = g.slug
        where g.tier = 2 and g.agency = e.agency and g.document -> 'covers' @> jsonb_build_array(jsonb_build_object('extract', e.extract))
        order by s.in_force desc, case when s.in_force then s.slug end collate "C", s.until desc nulls first, s.slug collate "C"
        limit 1) a on true
    where e.basis = 'agreement'
$$;
comment on function security.deciding_agreement is 'One row is one extract that rests on an agreement, and the agreement that decides about it today.';

create or replace function audit.kind_of(page text, done text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when page = '/' or page ~ '^/(local-need|quality-and-outcomes|measures)' then 'figures'
                when page ~ '^(/data/|desk\.(ask|problem|fix|record|request|steer|undo))' then 'loads'
                when page ~ '^(/governance|desk\.(access|coverage))' then 'governance'
                when page ~ '^/(account|admin|sign)' or done ~ '^(sign|session|account|password|role|second)' then 'accounts'
                else 'other' end
$$;
comment on function audit.kind_of is 'What kind of page an entry is about: figures, loads, governance, accounts or other.';

create or replace function audit.people_band(people bigint) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when people is null then '' when people < 10 then 'fewer than 10' when people < 50 then '10 to 49' when people < 200 then '50 to 199'
                when people < 1000 then '200 to 999' when people < 5000 then '1,000 to 4,999' else '5,000 or more' end
$$;
comment on function audit.people_band is 'About how many people: a band, because a small count may itself point at somebody.';

-- One row is one entry that the filters let through; a filter that is null filters nothing. A dataset is a measure, or a feed as agency/extract.
-- Pages that show every measure are pages of each of them.
create or replace function audit.matching(person bigint, of_kind text, dataset text, why text, done text, first_day date, last_day date)
returns setof audit.entry
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_feed text[];
    of_deliveries bigint[];
    of_runs bigint[];
begin
    if dataset like '%/%' then
        of_deliveries := array(select d.delivery_id from ops.delivery d where d.extract = dataset);
        of_runs := array(select r.run_id from ops.run r where r.extract = dataset or r.delivery_id = any (of_deliveries));
        of_feed := array(
            select a.slug from catalogue.agreement a where a.document -> 'covers' @> jsonb_build_array(jsonb_build_object('extract', dataset))
            union select d.agreement from ops.delivery d where d.extract = dataset and d.agreement is not null);
    end if;
    return query
    select e.* from audit.entry e
    where (first_day is null or e.at >= first_day::timestamp at time zone 'Europe/London')
      and (last_day is null or e.at < (last_day + 1)::timestamp at time zone 'Europe/London')
      and (person is null or e.account_id = person)
      and (of_kind is null or audit.kind_of(e.page, e.action) = of_kind)
      and (done is null or e.action = done)
      and (why is null or position(lower(why) in lower(e.reason || ' ' || e.purpose)) > 0)
      and (dataset is null
           or (dataset like '%/%' and (
               e.agreements && of_feed
               or substring(e.object from '^/data/imports/([0-9]{1,18})(?:[/?]|$)')::bigint = any (of_runs)
               or substring(e.object from '^delivery ([0-9]{1,18})(?:,|$)')::bigint = any (of_deliveries)))
           or (dataset not like '%/%' and (
               e.page in ('/', '/local-need', '/quality-and-outcomes', '/measures')
               or e.object = '/measures/' || dataset
               or starts_with(e.object, '/measures/' || dataset || '/') or starts_with(e.object, '/measures/' || dataset || '?')
               or (e.action = 'downloaded' and starts_with(e.object, dataset || '-') and length(e.object) = length(dataset) + 14))));
end
$$;
comment on function audit.matching is 'One row is one entry that the filters let through: person, kind of page, dataset, reason, what was done, first and last day in London.';
