-- One row is the residents of one area, year, sex and single year of age.
insert into new_dim_population (delivery_id, source_line, area_code, mid_year, sex, age, residents)
select @delivery, line, area_code, year, sex, age, population
from stg_population;
