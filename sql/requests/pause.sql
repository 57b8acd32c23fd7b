-- One row is one feed whose files stay in the inbox from now on.
insert into ops.feed_pause (extract, agency, request_id) values (@extract, @agency, @request) on conflict (extract) do nothing;
