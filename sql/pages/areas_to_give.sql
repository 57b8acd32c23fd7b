-- One row is one area that somebody can be given.
select area_code as code, area_name as name from security.areas_to_give(@home)
