-- One row is one feed whose files stay in the inbox.
select extract from ops.feed_pause;
