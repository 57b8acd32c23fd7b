-- A million identifiers are not proved one by one: what these keys promised of each row, sql/checks proves of all at once, before anything counts.
alter table identity.person drop constraint person_first_delivery_id_fkey;
alter table identity.person_identifier drop constraint person_identifier_person_key_fkey, drop constraint person_identifier_first_delivery_id_fkey;
alter table identity.record_version drop constraint record_version_record_key_fkey, drop constraint record_version_delivery_id_fkey;

-- Who sent an identifier first is told by its first delivery; only whoever else sent it needs a row.
delete from identity.identifier_sender s
using identity.person_identifier i, ops.delivery d
where (i.scheme, i.namespace, i.value) = (s.scheme, s.namespace, s.value) and d.delivery_id = i.first_delivery_id and d.agency = s.agency;
comment on table identity.identifier_sender is 'One row is one identifier that an agency other than the first has sent, where the number is not a national one.';
