-- Spreadsheets on their way in: what a file says, row by row, what taking it over would do, and what it did.
create table import_batch (
  id uuid primary key,
  dataset text not null check (dataset in ('umkm', 'products', 'mentoring', 'outlets', 'shelf', 'reports', 'claims')),
  person_id text not null,
  person_name text not null,
  kabupaten_codes text[],
  file_name text not null,
  file_sha256 text not null,
  size_bytes integer not null check (size_bytes > 0),
  layout jsonb not null,
  kabupaten_code text references kabupaten,
  skipped jsonb,
  state text not null check (state in ('reading', 'unmapped', 'planned', 'applied', 'undone')),
  counts jsonb,
  uploaded_at timestamptz(3) not null,
  applied_at timestamptz(3),
  applied_by text,
  command_id uuid,
  undone_at timestamptz(3),
  undone_by text,
  simulated boolean not null,
  check ((state in ('applied', 'undone')) = (applied_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
create index import_batch_person on import_batch (person_id, uploaded_at);
create index import_batch_uploaded on import_batch (uploaded_at);

create table import_row (
  batch_id uuid not null references import_batch on delete cascade,
  line integer not null check (line > 0),
  cells jsonb not null,
  kind text check (kind in ('added', 'changed', 'unchanged', 'conflict', 'refused')),
  planned jsonb,
  cell_values jsonb,
  applied jsonb,
  primary key (batch_id, line)
);
create index import_row_kind on import_row (batch_id, kind, line);

-- Which column of a sheet with certain headings fills which column of a dataset, as somebody once said.
create table import_mapping (
  dataset text not null,
  fingerprint text not null,
  mapping jsonb not null,
  person_name text not null,
  remembered_at timestamptz(3) not null,
  primary key (dataset, fingerprint)
);
