-- What lists of UMKM look up: which products name one, and what was archived, of all that ever happened.
create index product_umkm on product (umkm_id) where umkm_id is not null;
create index registry_event_archived on registry_event (subject_id) where type = 'archived';

-- The trail is read by action too, and tells which actions there are.
create index audit_entry_action on audit_entry (action, ordinal);
