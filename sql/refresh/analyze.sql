-- Nothing looks after temporary tables but their maker: without this the planner takes a hundred thousand new values for a handful.
analyze new_value;
analyze refresh_scope;
