-- Asks for an uploaded file to be loaded; answers with the number of the request.
select desk.ask_load(@agency, @extract, @period, @spool_name, @file_name, @asked_by)
