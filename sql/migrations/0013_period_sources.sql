-- Two more places a period comes from: the newest value of a column (a release of many years), and the contract itself.
alter table catalogue.extract drop constraint extract_period_check;
alter table catalogue.extract add constraint extract_period_check
    check (period in ('header-field', 'column', 'newest', 'filename', 'stated', 'asked'));
