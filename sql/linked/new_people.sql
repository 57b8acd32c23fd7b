-- One row is one new person: one for each identifier of this trust that no linked row and no known person has.
-- The key is 60 random bits of a version 4 UUID (the digits before and after its fixed version digit), never a hash.
with unknown as materialized (
    select distinct r.scheme, r.namespace, r.value
    from link_row r
    where r.trust = @trust
      and not exists (select from linked_person l where l.line = r.line and l.table_name = r.table_name)),
keyed as materialized (
    select scheme, namespace, value, gen_random_uuid()::text as id from unknown),
fresh as materialized (
    select scheme, namespace, value, ('x' || substr(id, 1, 8) || substr(id, 10, 4) || substr(id, 16, 3))::bit(60)::bigint as person_key from keyed),
people as (
    insert into identity.person (person_key, first_delivery_id) select person_key, @delivery from fresh)
insert into identity.person_identifier (scheme, namespace, value, person_key, first_delivery_id)
select scheme, namespace, value, person_key, @delivery from fresh;
