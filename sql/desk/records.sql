-- The records behind a figure, for a steward of the one agency whose deliveries it rests on.
drop function if exists desk.ask_records(text, text, text, date, date, text, text, text);
drop function if exists desk.record_request(bigint);
drop function if exists desk.records(bigint);

-- Asks the Worker to list them; null when who asks may not, gives no reason of ten characters, or when the figure rests on anything but
-- what the own agency sent (and open data).
create function desk.ask_records(
    of_slug text, of_area text, of_kind text, of_start date, of_end date, of_breakdown text, of_member text, why text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    figure measure.value;
    asked bigint;
    what text := left(concat_ws(', ', of_slug, of_area, of_kind, of_start, nullif(of_breakdown, ''), nullif(of_member, '')), 200);
begin
    select v.* into figure
    from measure.value v
    where v.retired_at is null and v.source = 'local' and v.slug = of_slug and v.area_code = of_area and v.area_code = any (security.areas())
      and v.period_kind = of_kind and v.period_start = of_start and v.period_end = of_end
      and v.breakdown = of_breakdown and v.member = of_member and v.breakdown2 = ''
      and v.deliveries <@ security.own_deliveries() and not v.deliveries && security.closed_deliveries()
      and exists (select from ops.delivery d where d.delivery_id = any (v.deliveries) and security.answers_for('records', d.agency));
    if not found or not security.is_reason(why) then
        perform audit.append('refused', 'desk.ask_records', what);
        return null;
    end if;
    insert into ops.request (kind, agency, asked_by, account_id, reason, asked_for)
    select 'records', security.agency(), a.name, a.account_id, left(btrim(why), 200), jsonb_build_object(
        'slug', of_slug, 'area', of_area, 'period_kind', of_kind, 'period_start', of_start, 'period_end', of_end,
        'breakdown', of_breakdown, 'member', of_member,
        'agreements', (select coalesce(jsonb_agg(distinct d.agreement), '[]') from ops.delivery d where d.delivery_id = any (figure.deliveries) and d.agreement is not null))
    from security.account a where a.account_id = (security.context()).account_id
    returning request_id into asked;
    perform audit.append('records-asked', 'desk.ask_records', what || ', request ' || asked, own_words => btrim(why));
    return asked;
end
$$;
comment on function desk.ask_records is 'Asks the Worker to list the records behind a figure that rests only on what the own agency sent; null when who asks may not.';

-- One row is a request of the account that asks, and where it stands.
create function desk.record_request(request bigint)
returns table (state text, answer_code text, asked_for text, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.state, r.answer_code, r.asked_for::text, r.reason
    from ops.request r
    where r.request_id = request and r.kind = 'records' and r.account_id = (security.context()).account_id and security.answers_for('records', r.agency)
$$;
comment on function desk.record_request is 'One row is a request of the account that asks, and where it stands.';

-- One row is one record, under the owning agency's own number, for the account that asked and for a day. On record with how many there are.
create function desk.records(request bigint)
returns table (record_id text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    asked ops.request;
    given bigint;
begin
    select r.* into asked from ops.request r
    where r.request_id = request and r.kind = 'records' and r.account_id = (security.context()).account_id and security.answers_for('records', r.agency);
    if not found then
        perform audit.append('refused', 'desk.records', 'request ' || request);
        return;
    end if;
    return query
    select l.record_id from staging.record_list l
    where l.request_id = request and l.purge_after > now()
      and not exists (select from catalogue.extract e where e.agency = asked.agency and e.extract = any (security.closed_extracts()))
    order by l.record_id nulls last, l.place;
    get diagnostics given = row_count;
    perform audit.append('read', 'desk.records', 'request ' || request || ', ' || left(asked.asked_for ->> 'slug', 100), own_words => asked.reason,
        under => array(select jsonb_array_elements_text(asked.asked_for -> 'agreements')), people_behind => given, rows_given => given);
end
$$;
comment on function desk.records is 'One row is one record behind a figure, under the owning agency''s own number, for the account that asked and for a day.';
