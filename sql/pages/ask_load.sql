-- Asks for an uploaded file to be loaded; answers with the number of the request, or null when who asks may not.
select desk.ask_load(@Agency, @Extract, @Period, @SpoolName, @FileName)
