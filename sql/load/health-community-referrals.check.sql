-- What only the whole file can tell. Two patients of one provider under one local number: birth dates differ.
select 'referrals' as table_name, line, 'LocalPatientId' as field, 'ID-04' as code, 'error' as severity, false as keep
from (select line, min(personbirthdate) over p <> max(personbirthdate) over p as differ
      from stg_referrals
      where localpatientid is not null
      window p as (partition by orgidprovider, localpatientid)) s
where differ;
