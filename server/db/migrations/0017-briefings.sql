-- The briefing: what a report said of obstacles when it was submitted, and the sheets that are kept.

alter table report_event add column obstacles text;
alter table report_event disable trigger report_event_append_only;
-- What was submitted last is what the report says, unless it is being rewritten.
update report_event event set obstacles = report.obstacles
from monthly_report report
where report.id = event.report_id and report.state in ('submitted', 'accepted') and event.type = 'submitted'
  and event.ordinal = (
    select max(last.ordinal) from report_event last where last.report_id = report.id and last.type = 'submitted');
alter table report_event enable trigger report_event_append_only;

create table briefing (
  id uuid primary key,
  area text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  as_of date not null,
  known_at timestamptz(3) not null,
  content jsonb not null,
  hash text not null,
  pdf bytea not null,
  made_at timestamptz(3) not null,
  simulated boolean not null,
  unique (area, month)
);
create trigger briefing_append_only before update or delete or truncate on briefing
  for each statement execute function refuse_change();
create trigger briefing_version after insert on briefing
  for each statement execute function raise_table_version();
