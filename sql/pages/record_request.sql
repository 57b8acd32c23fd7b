-- One row is where the asker's own request for records stands, with the words of a refusal.
select r.state, m.message, m.what_to_do, r.asked_for::jsonb ->> 'slug' as slug, r.asked_for::jsonb ->> 'period_kind' as period_kind,
       (r.asked_for::jsonb ->> 'period_start')::date as start, (r.asked_for::jsonb ->> 'period_end')::date as "end",
       r.asked_for::jsonb ->> 'breakdown' as breakdown, r.asked_for::jsonb ->> 'member' as member
from desk.record_request(@request) r left join catalogue.message m on m.code = r.answer_code
