-- Agrees to a wish or refuses it; answers with why not, null when it is decided.
select security.decide_role(@wish, @agree)
