-- No rows; the rules are written anew.
delete from catalogue.rule;
