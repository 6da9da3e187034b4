-- What somebody wrote on an older version of a record and was refused, so that nobody's words vanish.
create table refused_edit (
  id uuid primary key,
  command_id uuid not null,
  person_id text not null,
  person_name text not null,
  name text not null,
  edit_key text not null,
  subject_kind text not null check (subject_kind in ('product', 'umkm', 'report', 'outlet', 'shelf')),
  subject_id uuid not null,
  subject_label text,
  kabupaten_code text not null references kabupaten,
  input jsonb not null,
  base_version integer not null,
  current_version integer not null,
  changed_by text not null,
  changed_at timestamptz(3),
  refused_at timestamptz(3) not null,
  state text not null check (state in ('open', 'edited', 'takenOver', 'dismissed', 'replaced')),
  settled_at timestamptz(3),
  settled_by text,
  unique (command_id, subject_id),
  check ((state = 'open') = (settled_at is null))
);
create index refused_edit_subject on refused_edit (subject_id) where state = 'open';
create index refused_edit_kabupaten on refused_edit (kabupaten_code, refused_at) where state = 'open';
create index refused_edit_person on refused_edit (person_id) where state = 'open';
