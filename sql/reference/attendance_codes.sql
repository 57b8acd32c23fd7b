-- One row is one attendance code and what a session under it counts as, by the attendance guidance of August 2024; codes retired by then as the
-- guidance before it counted them. Educated off site (B, K, P, V, W) counts as present. Where no session was possible, none is counted.
insert into star.dim_attendance_code (code, counts_as) values
    ('/', 'present'), ('\', 'present'), ('L', 'present'), ('B', 'present'), ('K', 'present'), ('P', 'present'), ('V', 'present'), ('W', 'present'),
    ('C', 'authorised'), ('C1', 'authorised'), ('C2', 'authorised'), ('E', 'authorised'), ('F', 'authorised'), ('H', 'authorised'), ('I', 'authorised'), ('J', 'authorised'), ('J1', 'authorised'), ('M', 'authorised'), ('R', 'authorised'), ('S', 'authorised'), ('T', 'authorised'),
    ('G', 'unauthorised'), ('N', 'unauthorised'), ('O', 'unauthorised'), ('U', 'unauthorised'),
    ('D', 'not-counted'), ('Q', 'not-counted'), ('X', 'not-counted'), ('Y', 'not-counted'), ('Y1', 'not-counted'), ('Y2', 'not-counted'), ('Y3', 'not-counted'), ('Y4', 'not-counted'), ('Y5', 'not-counted'), ('Y6', 'not-counted'), ('Y7', 'not-counted'), ('Z', 'not-counted'), ('#', 'not-counted')
on conflict (code) do update set counts_as = excluded.counts_as;
