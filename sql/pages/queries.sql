-- One row is one query of a delivery with its words, and the explanation that covers it, or that would but for many more rows.
select q.code, q.table_name as "table", q.field, q.row_count as rows, q.first_lines, m.message, m.what_to_do, q.explanation, q.covers, q.reason, q.explained_by,
       q.explained_at, q.until, q.explained_rows, q.given_on_run, q.may_answer
from desk.queries(@delivery) q left join catalogue.message m on m.code = q.code
