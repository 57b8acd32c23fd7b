-- One row: whether the file that now lies there is another than the one the delivery was made of.
select sha256 <> @sha256 from ops.delivery where delivery_id = @delivery;
