-- One row is one delivery whose figures who asks owns.
select unnest(security.own_deliveries())
