-- One row is one thing asked about a load, newest first, with the words of a refusal.
select s.kind, s.state, s.asked_by, s.asked_at, s.ended_at, s.reason, m.message, m.what_to_do
from desk.load_story(@delivery) s left join catalogue.message m on m.code = s.answer_code
