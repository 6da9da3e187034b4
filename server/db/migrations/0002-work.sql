-- What signed-in people change: receipts of commands, the audit trail, evidence files, and what the queue reads.

-- Tables that seldom change tell how often they did, so that what was read of them can be kept in memory meanwhile.
create table table_version (
  name text primary key,
  version bigint not null
);
create function raise_table_version() returns trigger language plpgsql as $$
begin
  insert into table_version values (tg_table_name, 1)
    on conflict (name) do update set version = table_version.version + 1;
  return null;
end $$;
create trigger source_version after insert or update or delete or truncate on source
  for each statement execute function raise_table_version();
create trigger kabupaten_version after insert or update or delete or truncate on kabupaten
  for each statement execute function raise_table_version();
create trigger claim_version after insert or update or delete or truncate on claim
  for each statement execute function raise_table_version();
create trigger target_version after insert or update or delete or truncate on target
  for each statement execute function raise_table_version();
create trigger programme_event_version after insert or update or delete or truncate on programme_event
  for each statement execute function raise_table_version();

alter table registry_event add column command_id uuid;
create index registry_event_command on registry_event (command_id) where command_id is not null;

create table command_receipt (
  id uuid primary key,
  person_id text not null,
  name text not null,
  input_sha256 text not null,
  result jsonb,
  received_at timestamptz(3) not null
);

create table audit_entry (
  ordinal bigint generated always as identity primary key,
  at timestamptz(3) not null,
  person_id text,
  person_name text not null,
  role text,
  action text not null,
  subject_kind text,
  subject_id text,
  subject_label text,
  kabupaten_code text references kabupaten,
  before jsonb,
  after jsonb,
  command_id uuid,
  address text,
  user_agent text,
  previous_hash text not null,
  hash text not null
);
create index audit_entry_subject on audit_entry (subject_id, ordinal);
create index audit_entry_kabupaten on audit_entry (kabupaten_code, ordinal);
create index audit_entry_person on audit_entry (person_id, ordinal);
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

-- The end of the chain stands apart from it, so that a cut-off end is seen too. The hash of nothing is empty.
alter table data_version add column audit_count bigint not null default 0, add column audit_hash text not null default '';

create table evidence_file (
  id uuid primary key,
  kabupaten_code text not null references kabupaten,
  sha256 text not null,
  small_sha256 text,
  name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  uploaded_by text not null,
  uploaded_at timestamptz(3) not null
);

alter table umkm
  add column owner_name text,
  add column phone text,
  add column nib text,
  add column note text,
  add column search_key text;
create index umkm_kabupaten on umkm (kabupaten_code);

alter table product
  add column photo_id uuid references evidence_file,
  add column search_key text;

create table product_standing (
  product_id uuid primary key references product,
  kabupaten_code text not null references kabupaten,
  category text,
  stage text not null,
  mentoring text not null,
  mentor text,
  since_not_before date,
  since_not_after date,
  missing text[] not null,
  unmet text[] not null,
  first_expiry_on date,
  first_expiry_item text,
  is_archived boolean not null
);
create index product_standing_queue on product_standing (kabupaten_code, mentoring);
create index product_standing_since on product_standing (mentoring, since_not_before);

create table certificate (
  product_id uuid not null references product,
  item text not null,
  number text,
  issuer text,
  issued_on date,
  expires_on date,
  primary key (product_id, item)
);
create index certificate_expiry on certificate (expires_on) where expires_on is not null;
