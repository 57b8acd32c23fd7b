-- One row is one period of an extract for which two deliveries count at once.
select extract, agency, use, period_start, period_end
from ops.delivery
where published_at is not null and retired_at is null and extract in ('education/sen2', 'education/school-census', 'social-care/children-in-need', 'social-care/cin-census', 'social-care/looked-after')
  and (@delivery::bigint is null
       or (extract, agency, use, period_start) = (select d.extract, d.agency, d.use, d.period_start from ops.delivery d where d.delivery_id = @delivery))
group by extract, agency, use, period_start, period_end
having count(*) > 1;
