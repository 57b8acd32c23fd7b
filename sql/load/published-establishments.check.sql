-- Types of the register that no group is known for: the row loads under "other" until sql/reference/establishment_types.sql names it.
select 'establishments' as table_name, line, 'TypeOfEstablishment (code)' as field, 'TYPE-01' as code, 'query' as severity, true as keep
from stg_establishments s
where not exists (select from star.dim_establishment_type t where t.type_code = ltrim(s.typeofestablishment_code, '0'));
