-- Claims are added, edited, grouped, withdrawn and made into records; what they said before is kept.

alter table claim
  add column office text,
  add column recorded_at timestamptz(3),
  add column withdrawn_reason text,
  add column command_id uuid;

create table claim_past (
  claim_id uuid not null references claim,
  version integer not null,
  content jsonb not null,
  source_id uuid not null references source,
  known_from timestamptz(3),
  known_to timestamptz(3) not null,
  command_id uuid,
  primary key (claim_id, version)
);
create index claim_past_command on claim_past (command_id) where command_id is not null;
create trigger claim_past_append_only before update or delete or truncate on claim_past
  for each statement execute function refuse_change();

alter table programme_event
  add column claim_id uuid references claim,
  add column recorded_at timestamptz(3),
  add column withdrawn_at timestamptz(3);

create table claim_record (
  claim_id uuid not null references claim,
  kind text not null check (kind in ('outlet', 'chronicle')),
  record_id uuid not null,
  subject_id uuid not null,
  label text not null,
  command_id uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (claim_id, record_id)
);
create index claim_record_subject on claim_record (subject_id);
create index claim_record_command on claim_record (command_id);
create trigger claim_record_append_only before update or delete or truncate on claim_record
  for each statement execute function refuse_change();
