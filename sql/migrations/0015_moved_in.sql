-- A plan that another council issued is not one of ours issued in time or late, nor is its request one made to us.
alter table star.fct_ehc_request add column moved_in boolean;
comment on column star.fct_ehc_request.moved_in is 'The plan in force came from another council; null when no plan is in force.';
