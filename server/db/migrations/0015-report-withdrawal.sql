-- Monthly reports: what taking an imported report back needs.

-- A step that was taken back counts no more; the step that takes it back names it.
alter table report_event
  drop constraint report_event_type_check,
  add constraint report_event_type_check
    check (type in ('drafted', 'submitted', 'accepted', 'returned', 'reopened', 'withdrawn')),
  add column withdraws uuid references report_event (id),
  add check (withdraws is null or type = 'withdrawn');
create unique index report_event_withdraws on report_event (withdraws) where withdraws is not null;

-- A report whose beginning was taken back is as if nobody had begun it, and keeps counting its versions.
alter table monthly_report
  add column is_withdrawn boolean not null default false,
  add check (not is_withdrawn or (state = 'draft' and product_ids = '{}' and not is_nihil));
