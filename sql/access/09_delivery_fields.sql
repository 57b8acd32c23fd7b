-- What the desk asks of a delivery before it hands a cell over: whose it is, which fields its agreement names, and how much of a cell may be seen.

-- What belongs to an agency is its own people's to mend, steer and look up: not even open data is another organisation's.
create or replace function security.answers_for(ability text, sender text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(case security.reach(ability) when 'all' then true when 'own' then sender = security.agency() end, false)
$$;
comment on function security.answers_for is 'Whether who asks may do something with what an agency sent, as one of its own people.';

-- The pages ask for one as long (Web, Reasons).
create or replace function security.is_reason(words text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$ select length(btrim(coalesce(words, ''))) >= 10 $$;
comment on function security.is_reason is 'Whether what somebody gave as a reason is long enough to be one: ten characters.';

-- One row is one field of one table of a delivery, under the heading it was sent with. agreed: an agreement in force names it today.
create or replace function security.delivery_fields(delivery bigint)
returns table (table_name text, place bigint, field text, staged_as text, heading text, sensitivity text, kind text,
               may_be_absent boolean, not_in_layout boolean, agreed boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.doc ->> 'name', f.place, f.doc ->> 'name', f.doc ->> 'column',
           coalesce((select a.key from jsonb_each_text(l.doc -> 'aliases') a where a.value = f.doc ->> 'name' order by a.key limit 1), f.doc ->> 'name'),
           f.doc ->> 'sensitivity', f.doc ->> 'type', coalesce((f.doc ->> 'may-be-absent')::boolean, false),
           coalesce(l.doc -> 'absent' ? (f.doc ->> 'name'), false),
           e.extract <> all (security.closed_extracts())
               and (e.basis = 'open-licence' or coalesce(c.doc -> 'tables' -> (t.doc ->> 'name') ? (f.doc ->> 'name'), false))
    from ops.delivery d
    join catalogue.extract e on e.extract = d.extract
    cross join lateral jsonb_array_elements(e.document -> 'tables') t(doc)
    cross join lateral jsonb_array_elements(t.doc -> 'fields') with ordinality f(doc, place)
    left join ops.delivery_table came on came.delivery_id = d.delivery_id and came.table_name = t.doc ->> 'name'
    left join lateral (select y.doc from jsonb_array_elements(t.doc -> 'layouts') y(doc) where y.doc ->> 'name' = came.layout limit 1) l on true
    left join catalogue.agreement a on a.slug = d.agreement
    left join lateral (select v.doc from jsonb_array_elements(a.document -> 'covers') v(doc) where v.doc ->> 'extract' = d.extract limit 1) c on true
    where d.delivery_id = delivery_fields.delivery
$$;
comment on function security.delivery_fields is 'One row is one field of one table of a delivery, under the heading it was sent with; agreed when an agreement in force names it today.';

-- What is about nobody is plain, and so is the day of an event, when nothing but a day stands in its cell.
create or replace function security.is_plain(cell text, sensitivity text, kind text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        cell !~ '[0-9]{9}' and (
            sensitivity = 'none'
            or (kind = 'date' and sensitivity <> 'identifying' and cell ~ '^[0-9/.: TZ-]{1,20}$')), false)
$$;
comment on function security.is_plain is 'Whether a cell may be seen as it is: it is about nobody, or it is the day of an event.';

-- A cell as it may be seen on a page. What is about nobody, and the day of an event, is shown. Of everything else only the shape:
-- letters as A, figures as 9, twenty characters at most. A cell of such a field that holds what looks like a person's number has
-- come under the wrong heading, and its shape is all there is to see too.
create or replace function security.masked(cell text, sensitivity text, kind text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case
        when security.is_plain(cell, sensitivity, kind) then left(cell, 60)
        else left(regexp_replace(regexp_replace(cell, '[^ -@\[-`{-~]', 'A', 'g'), '[0-9]', '9', 'g'), 20) end
$$;
comment on function security.masked is 'A cell as it may be seen on a page: as it is, or its shape alone.';
