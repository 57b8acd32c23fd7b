-- One row is one code of the catalogue: its words, and how widely it applies. A rule that no contract declares is asked of every file.
select m.code, case when count(distinct r.severity) = 1 then min(r.severity) else m.effect end as effect, m.message, m.what_to_do,
       count(distinct r.extract) as feeds, count(distinct (r.extract, r.table_name, r.field)) filter (where r.extract is not null) as fields,
       coalesce(string_agg(distinct e.title, ', '), '') as feed_titles
from catalogue.message m
left join catalogue.rule r on r.code = m.code
left join catalogue.extract e on e.extract = r.extract
where (@search::text is null or position(lower(@search) in lower(m.code || ' ' || m.message || ' ' || m.what_to_do)) > 0)
group by m.code, m.effect, m.message, m.what_to_do
having (@extract::text is null or bool_or(r.extract = @extract))
   and (@effect::text is null or (case when count(distinct r.severity) = 1 then min(r.severity) else m.effect end) = @effect)
order by m.code
