-- The monthly target: when products were launched, in which months kabupaten reported, and how targets change.

-- Launches with their windows, as signed lines whose sums are the launches that count; written with their event.
create table launch_line (
  ordinal bigint generated always as identity primary key,
  event_id uuid not null references registry_event,
  kabupaten_code text not null references kabupaten,
  not_before date not null,
  not_after date not null,
  is_verified boolean not null,
  archived_not_before date,
  archived_not_after date,
  delta integer not null check (delta <> 0),
  recorded_at timestamptz(3) not null,
  check (not_before <= not_after),
  check (archived_not_before <= archived_not_after),
  check ((archived_not_before is null) = (archived_not_after is null))
);
create index launch_line_sum on launch_line (kabupaten_code, not_before) include (not_after, delta, recorded_at);
create index registry_event_launched on registry_event (kabupaten_code, not_before)
  where subject_kind = 'product' and type = 'launched';

-- Launches from before there were such lines, as they count now.
with effective as (
  select * from registry_event event
  where subject_kind = 'product' and type in ('launched', 'verified', 'archived')
    and not exists (
      select from registry_event withdrawal
      where withdrawal.subject_id = event.subject_id and withdrawal.type = 'withdrawn'
        and withdrawal.detail ->> 'withdraws' = event.id::text)
), first_of_type as (
  select distinct on (subject_id, type) * from effective order by subject_id, type, ordinal
)
insert into launch_line
  (event_id, kabupaten_code, not_before, not_after, is_verified, archived_not_before, archived_not_after, delta, recorded_at)
select launched.id, launched.kabupaten_code, launched.not_before, launched.not_after, verified.id is not null,
  archived.not_before, archived.not_after, 1, launched.recorded_at
from first_of_type launched
  left join first_of_type verified on verified.subject_id = launched.subject_id and verified.type = 'verified'
  left join first_of_type archived on archived.subject_id = launched.subject_id and archived.type = 'archived'
where launched.type = 'launched'
order by launched.ordinal;

create trigger launch_line_append_only before update or delete or truncate on launch_line
  for each statement execute function refuse_change();

-- A target that another takes the place of stays as it was until the day on which that was decided.
alter table target
  add column closed_to date,
  add column closed_on date,
  add column closed_at timestamptz(3),
  add column replaced_by uuid references target,
  add column reason text,
  add column recorded_at timestamptz(3),
  add check ((closed_to is null) = (closed_on is null) and (closed_to is null) = (closed_at is null)),
  add check (replaced_by is null or closed_on is not null),
  add check (valid_from <= valid_to);

create table monthly_report (
  id uuid primary key,
  kabupaten_code text not null references kabupaten,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'returned', 'reopened')),
  product_ids uuid[] not null,
  is_nihil boolean not null,
  shelf_remark text,
  obstacles text,
  note text,
  evidence uuid[] not null,
  version integer not null,
  simulated boolean not null,
  unique (kabupaten_code, month),
  check (not is_nihil or product_ids = '{}')
);

create table report_event (
  ordinal bigint generated always as identity unique,
  id uuid primary key,
  report_id uuid not null references monthly_report,
  kabupaten_code text not null references kabupaten,
  month text not null,
  type text not null check (type in ('drafted', 'submitted', 'accepted', 'returned', 'reopened')),
  held_on date not null,
  due_on date not null,
  product_ids uuid[] not null,
  is_nihil boolean not null,
  note text,
  recorded_by text not null,
  person_name text not null,
  recorded_at timestamptz(3) not null,
  command_id uuid,
  simulated boolean not null
);
create index report_event_report on report_event (report_id, ordinal);
create trigger report_event_append_only before update or delete or truncate on report_event
  for each statement execute function refuse_change();
create trigger report_event_version after insert on report_event
  for each statement execute function raise_table_version();

create table setting (
  name text primary key,
  value integer not null,
  version integer not null
);
insert into setting values ('reportDueDay', 5, 1);
create trigger setting_version after insert or update or delete or truncate on setting
  for each statement execute function raise_table_version();
