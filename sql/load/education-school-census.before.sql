-- Beside the census before: a school that sent pupils then and sends none now, told once for the file.
with last as (
    select delivery_id
    from ops.delivery
    where extract = @extract and agency = @agency and published_at is not null and retired_at is null and as_of < @asOf
    order by as_of desc, delivery_id desc
    limit 1)
select 'pupilonroll' as table_name, null::bigint as line, 'NativeId' as field, 'CEN-15' as code, 'query' as severity, true as keep
where exists (
    select from star.fct_pupil f
    where f.delivery_id = (select delivery_id from last)
      and not exists (select from stg_pupilonroll s where s.nativeid = f.school));
