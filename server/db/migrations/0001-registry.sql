create table source (
  id uuid primary key,
  reference text not null check (reference <> ''),
  published_text text,
  published_on date
);
create unique index source_reference on source (reference, coalesce(published_text, ''));

create table kabupaten (
  code text primary key check (code ~ '^\d{2}\.\d{2}$'),
  bps_code text not null unique,
  name text not null,
  short_name text not null,
  abbreviation text,
  jenis text not null check (jenis in ('kabupaten', 'kota')),
  island text not null,
  capital text not null,
  latitude double precision not null,
  longitude double precision not null,
  population integer not null,
  population_source text not null,
  area_km2 double precision not null,
  kecamatan_count integer not null,
  desa_count integer not null,
  kelurahan_count integer not null,
  bts4g_sites_planned_2021 integer not null,
  coordinate_note text not null
);

create table desa (
  code text primary key check (code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
  kabupaten_code text not null references kabupaten,
  kecamatan_code text not null,
  kecamatan text not null,
  name text not null,
  jenis text not null check (jenis in ('desa', 'kelurahan')),
  latitude double precision,
  longitude double precision,
  point_quality text check (point_quality in ('exact', 'approximate')),
  check ((latitude is null) = (longitude is null) and (latitude is null) = (point_quality is null))
);
create index desa_kabupaten on desa (kabupaten_code);

create table umkm (
  id uuid primary key,
  kabupaten_code text not null references kabupaten,
  desa_code text references desa,
  desa_text text,
  name text not null,
  kind text not null check (kind in ('business', 'group')),
  source_id uuid not null references source,
  version integer not null,
  simulated boolean not null
);

create table product (
  id uuid primary key,
  kabupaten_code text not null references kabupaten,
  launch_slot integer check (launch_slot > 0),
  name text,
  category text,
  scheme text,
  umkm_id uuid references umkm,
  producer text,
  desa_code text references desa,
  desa_text text,
  programme_link text,
  mentoring_note text,
  certification_note text,
  note text,
  source_id uuid not null references source,
  version integer not null,
  simulated boolean not null,
  unique (kabupaten_code, launch_slot),
  check (name is not null or launch_slot is not null)
);

create table outlet (
  id uuid primary key,
  kabupaten_code text not null references kabupaten,
  kind text not null,
  label text not null,
  place text,
  latitude double precision,
  longitude double precision,
  source_id uuid not null references source,
  version integer not null,
  simulated boolean not null
);

create table registry_event (
  ordinal bigint generated always as identity unique,
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  kabupaten_code text not null references kabupaten,
  type text not null,
  not_before date not null,
  not_after date not null,
  detail jsonb not null,
  source_id uuid not null references source,
  recorded_by text not null,
  recorded_at timestamptz(3) not null,
  simulated boolean not null,
  check (not_before <= not_after)
);
create index registry_event_subject on registry_event (subject_id, ordinal);

create table ledger_line (
  ordinal bigint generated always as identity primary key,
  event_id uuid not null references registry_event,
  kabupaten_code text not null references kabupaten,
  figure text not null,
  day date not null,
  delta integer not null check (delta <> 0),
  bound text not null check (bound in ('certain', 'possible')),
  recorded_at timestamptz(3) not null
);
create index ledger_line_sum on ledger_line (figure, kabupaten_code, day) include (bound, delta, recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: record a further event instead', tg_table_name using errcode = '55000';
end $$;
create trigger registry_event_append_only before update or delete or truncate on registry_event
  for each statement execute function refuse_change();
create trigger ledger_line_append_only before update or delete or truncate on ledger_line
  for each statement execute function refuse_change();

create table claim (
  id uuid primary key,
  as_of_text text not null,
  as_of_not_before date not null,
  as_of_not_after date not null,
  metric text not null,
  figure text,
  value_text text not null,
  value_low double precision,
  value_high double precision,
  value_of double precision,
  unit text not null,
  scope_text text not null,
  speaker text not null,
  source_id uuid not null references source,
  paraphrase text not null,
  printed_weekday text,
  conflict_group text,
  check_note text,
  version integer not null,
  simulated boolean not null,
  check (as_of_not_before <= as_of_not_after)
);

create table programme_event (
  id uuid primary key,
  held_on date,
  title text not null,
  kabupaten_code text references kabupaten,
  kind text not null,
  note text,
  source_id uuid not null references source
);

create table target (
  id uuid primary key,
  title text not null,
  figure text,
  period text check (period in ('month', 'byDay')),
  value_text text not null,
  value_low double precision,
  value_high double precision,
  unit text not null,
  period_text text,
  due_text text,
  due_on date,
  scope_text text not null,
  kabupaten_code text references kabupaten,
  set_by text not null,
  set_on date not null,
  valid_from date not null,
  valid_to date,
  progress_evidence text,
  note text,
  source_id uuid not null references source,
  version integer not null,
  check (period is null or figure is not null),
  check (period <> 'byDay' or due_on is not null)
);

create table data_version (
  id integer primary key check (id = 1),
  version bigint not null,
  changed_at timestamptz(3) not null,
  simulated boolean not null
);
insert into data_version values (1, 0, now(), false);

create table first_data_file (
  file text primary key,
  sha256 text not null,
  row_count integer not null,
  loaded_at timestamptz(3) not null
);
