-- Notes that figures were taken away, and why.
select security.note_download(@page, @what, @why, @measures, @rows) is null
