-- One row: the numerator of the figure as it stands now; none when it stands no more.
select numerator from measure.value
where retired_at is null and source = 'local' and slug = @Slug and area_code = @Area
  and period_kind = @PeriodKind and period_start = @PeriodStart and period_end = @PeriodEnd
  and breakdown = @Breakdown and member = @Member and breakdown2 = '';
