-- One row is one area by its code.
select area_code as code, area_name as name, level, parent_code as parent, invented from view.area where area_code = any(@codes)
