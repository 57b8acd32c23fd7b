-- Notes that somebody was refused a page.
select security.note_refusal(@Token, @Page, @Address)
