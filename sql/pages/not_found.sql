-- Notes that what was asked for was not there, or is not for who asks.
select security.note_not_found(@Page, @Address) is null
