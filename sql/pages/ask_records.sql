-- Asks for the records behind a figure; null when who asks may not.
select desk.ask_records(@Slug, @Area, @PeriodKind, @Start, @End, @Breakdown, @Member, @Why)
