-- One row is how many people of a delivery were matched in one way; null where there are too few to say, or where it would tell how few others were.
select method, people from view.delivery_link where delivery_id = @delivery order by method
