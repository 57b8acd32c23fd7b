-- One row is one message of the codes asked for.
select code, message as text, what_to_do from catalogue.message where code = any(@codes)
