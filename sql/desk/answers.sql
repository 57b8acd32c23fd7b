-- What the people of an agency answer about their own files: that a file held for its numbers is right, and why a query stands.
drop function if exists desk.holds(bigint);
drop function if exists desk.queries(bigint);
drop function if exists desk.open_queries(bigint[]);

-- One row is one number for which a delivery was held, for those who may see the load: what came, and what would have been expected.
create function desk.holds(delivery bigint)
returns table (code text, table_name text, came bigint, beside bigint, low bigint, high bigint, beside_run bigint, period_kind text, period_start date, period_end date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select h.code, h.table_name, h.came, h.beside, h.low, h.high, (select max(r.run_id) from ops.run r where r.delivery_id = h.beside_delivery),
           b.period_kind, b.period_start, b.period_end
    from ops.delivery_hold h
    join ops.delivery d on d.delivery_id = h.delivery_id
    left join ops.delivery b on b.delivery_id = h.beside_delivery
    where h.delivery_id = delivery and security.sees_agency('loads', d.agency)
    order by h.code, h.table_name
$$;
comment on function desk.holds is 'One row is one number for which a delivery was held: what came, and what would have been expected.';

-- Asks for a file that is held for its numbers to be let in; null when who asks may not, gives no reason of ten characters, or when it is
-- not held for them. Asked twice, it is one request.
create or replace function desk.ask_let_in(delivery bigint, why text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    sent ops.delivery;
    asked bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery for update;
    if not found or not security.answers_for('answer', sent.agency) or not security.is_reason(why)
       or sent.state <> 'held' or sent.reason_code not in ('SUM-01', 'SUM-05') then
        perform audit.append('refused', 'desk.ask_let_in', 'delivery ' || delivery);
        return null;
    end if;
    select r.request_id into asked from ops.request r where r.delivery_id = delivery and r.kind = 'let-in' and r.state in ('queued', 'taken');
    if asked is not null then
        return asked;
    end if;
    insert into ops.request (kind, agency, extract, delivery_id, asked_by, account_id, reason)
    select 'let-in', sent.agency, sent.extract, delivery, a.name, a.account_id, left(btrim(why), 200)
    from security.account a where a.account_id = (security.context()).account_id
    returning request_id into asked;
    perform audit.append('let-in-asked', 'desk.ask_let_in', 'delivery ' || delivery || ', request ' || asked, own_words => btrim(why),
        under => array_remove(array[sent.agreement], null), rows_given => sent.rows_in_file);
    return asked;
end
$$;
comment on function desk.ask_let_in is 'Asks for a file that is held for its numbers to be let in; null when who asks may not, gives no reason of ten characters, or when it is not held for them.';

-- One row is one query of a delivery, and the explanation that covers it, or that would but for many more rows.
create function desk.queries(delivery bigint)
returns table (code text, table_name text, field text, row_count bigint, first_lines bigint[], explanation bigint, covers boolean, reason text, explained_by text,
               explained_at timestamptz, until date, explained_rows bigint, given_on_run bigint, may_answer boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    sent ops.delivery;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery;
    if not found or not coalesce(security.sees_agency('problems', sent.agency), false) then
        perform audit.append('refused', 'desk.queries', 'delivery ' || delivery);
        return;
    end if;
    return query
    select q.code, q.table_name, q.field, q.row_count, q.first_lines, e.explanation_id, q.covers, e.reason, e.explained_by, e.explained_at, e.until, e.rows,
           case when e.delivery_id <> delivery then (select max(r.run_id) from ops.run r where r.delivery_id = e.delivery_id) end,
           security.answers_for('answer', sent.agency)
    from security.query_answers(array[delivery]) q
    left join ops.explanation e on e.explanation_id = q.explanation_id
    order by q.covers, q.row_count desc, q.code, q.table_name, q.field;
end
$$;
comment on function desk.queries is 'One row is one query of a delivery, and the explanation that covers it, or that would but for many more rows.';

-- One row is one delivery with queries that nobody has explained: how many kinds, and how many rows.
create function desk.open_queries(of_deliveries bigint[])
returns table (delivery_id bigint, kinds bigint, row_count bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select q.delivery_id, count(*), sum(q.row_count)::bigint
    from security.query_answers(array(select d.delivery_id from ops.delivery d
                                      where d.delivery_id = any (of_deliveries) and d.queries > 0 and security.sees_agency('loads', d.agency))) q
    where not q.covers
    group by q.delivery_id
$$;
comment on function desk.open_queries is 'One row is one delivery with queries that nobody has explained: how many kinds, and how many rows.';

-- Explains a query of a load; null when who asks may not, gives no reason of ten characters, a day that is past or more than a year away,
-- or when there is no such query.
create or replace function desk.explain_query(delivery bigint, of_code text, of_table text, of_field text, why text, until_day date)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    sent ops.delivery;
    asked bigint;
    given bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery;
    if found and security.answers_for('answer', sent.agency) and sent.state in ('published', 'superseded', 'held') then
        select q.row_count into asked from security.query_answers(array[delivery]) q
        where q.code = of_code and q.table_name = of_table and q.field is not distinct from nullif(of_field, '');
    end if;
    if asked is null or not security.is_reason(why) or until_day is null
       or until_day < security.today() or until_day > security.today() + 366 then
        perform audit.append('refused', 'desk.explain_query', 'delivery ' || delivery);
        return null;
    end if;
    insert into ops.explanation (extract, agency, code, table_name, field, delivery_id, rows, reason, explained_by, account_id, until)
    select sent.extract, sent.agency, of_code, of_table, nullif(of_field, ''), delivery, asked, left(btrim(why), 500), a.name, a.account_id, until_day
    from security.account a where a.account_id = (security.context()).account_id
    returning explanation_id into given;
    perform audit.append('query-explained', 'desk.explain_query', concat_ws(', ', 'delivery ' || delivery, of_code, of_table, nullif(of_field, ''), 'until ' || until_day),
        own_words => btrim(why), under => array_remove(array[sent.agreement], null), rows_given => asked);
    return given;
end
$$;
comment on function desk.explain_query is 'Explains a query of a load; null when who asks may not, gives no reason of ten characters or no day within a year, or when there is no such query.';

-- Takes an explanation back, so that the query is asked again wherever it covered it; null when who asks may not.
create or replace function desk.take_back_explanation(explanation bigint)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    gone ops.explanation;
begin
    select e.* into gone from ops.explanation e where e.explanation_id = explanation and e.taken_back_at is null for update;
    if not found or not security.answers_for('answer', gone.agency) then
        perform audit.append('refused', 'desk.take_back_explanation', 'explanation ' || explanation);
        return null;
    end if;
    update ops.explanation e
    set taken_back_at = now(), taken_back_by = (select a.name from security.account a where a.account_id = (security.context()).account_id)
    where e.explanation_id = explanation;
    perform audit.append('explanation-taken-back', 'desk.take_back_explanation', concat_ws(', ', 'delivery ' || gone.delivery_id, gone.code, gone.table_name, gone.field));
    return explanation;
end
$$;
comment on function desk.take_back_explanation is 'Takes an explanation back, so that the query is asked again wherever it covered it; null when who asks may not.';
