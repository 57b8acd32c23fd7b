-- One row is one school or college in this delivery of the register. Downloads write type 2 as 02. A type without a group counts
-- under "other" (and is queried).
insert into new_dim_establishment (delivery_id, source_line, urn, ukprn, name, type_code, setting, phase, la_number)
select @delivery, s.line, s.urn, s.ukprn, s.establishmentname, ltrim(s.typeofestablishment_code, '0'), coalesce(t.setting, 'other'), s.phaseofeducation_name, s.la_code
from stg_establishments s
left join star.dim_establishment_type t on t.type_code = ltrim(s.typeofestablishment_code, '0');
