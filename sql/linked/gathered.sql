-- No rows; the planner is told how many identifiers there are: a list that is filled and read at once is not looked at by itself.
analyze link_row;
