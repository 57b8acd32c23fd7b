-- One row is one row of a table of the published release, each period from the release that reaches furthest.
select delivery_id, time_period, time_identifier, area_code, breakdown_topic, breakdown, figures
from star.published_figures(@deliveries, @table)
where breakdown_topic = any (@topics);
