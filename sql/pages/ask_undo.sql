-- Asks for a load to be undone; null when who asks may not, or when it counts no longer.
select desk.ask_undo(@delivery, @why)
