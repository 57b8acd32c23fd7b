-- One row: the rows of the delivery that count.
select rows_loaded from ops.delivery where delivery_id = @delivery;
