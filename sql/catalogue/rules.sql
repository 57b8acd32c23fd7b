-- One row is one rule of one feed.
insert into catalogue.rule (extract, place, table_name, field, code, severity, scope, source, first_year, last_year, breaks, passes)
values (@Extract, @place, @Table, @Field, @Code, @Severity, @Scope, @Source, @firstYear, @lastYear, @Breaks::jsonb, @Passes::jsonb);
