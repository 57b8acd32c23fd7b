-- One row is one message a person may be shown.
insert into catalogue.message (code, effect, message, what_to_do)
values (@code, @effect, @message, @whatToDo)
on conflict (code) do update set effect = excluded.effect, message = excluded.message, what_to_do = excluded.what_to_do;
