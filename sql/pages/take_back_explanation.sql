-- Takes an explanation back; null when who asks may not.
select desk.take_back_explanation(@explanation)
