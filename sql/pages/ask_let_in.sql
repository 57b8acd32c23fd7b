-- Asks for a held file to be let in; null when who asks may not, or when it is not held for its numbers.
select desk.ask_let_in(@delivery, @why)
