-- No rows; the files of the feed are taken again.
delete from ops.feed_pause where extract = @extract;
