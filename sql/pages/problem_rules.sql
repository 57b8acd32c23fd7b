-- One row is one rule broken in a delivery, with the words for it.
select p.code, p.severity, p.table_name as "table", p.field, p.row_count as rows, array_remove(p.first_lines, null) as first_lines, m.message, m.what_to_do
from desk.problem_rules(@delivery) p left join catalogue.message m on m.code = p.code
