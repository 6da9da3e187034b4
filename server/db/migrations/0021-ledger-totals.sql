-- Sums beside the lines of the ledger, so that a figure at a day costs the same however many products it counts.

-- What the lines of an area add up to, by day and by month; the area is a kabupaten or the whole of its province. Rows are
-- not taken away when they come to zero. Room is left on every page, since most commands change the rows of today.
create table ledger_total (
  area_code text not null,
  figure text not null,
  grain text not null check (grain in ('day', 'month')),
  period_start date not null,
  certain integer not null,
  possible integer not null,
  primary key (area_code, figure, grain, period_start)
) with (fillfactor = 70);

-- Launches that are alike, by their days and by the month that holds them. A row by month holds once its months are over
-- (settled_on), until then those by day; one whose days lie in several months is never settled (infinity).
create table launch_total (
  kabupaten_code text not null,
  grain text not null check (grain in ('day', 'month')),
  settled_on date not null,
  not_before date not null,
  not_after date not null,
  is_verified boolean not null,
  archived_not_before date,
  archived_not_after date,
  count integer not null,
  constraint launch_total_alike unique nulls not distinct (
    kabupaten_code, grain, settled_on, not_before, not_after, is_verified, archived_not_before, archived_not_after)
) with (fillfactor = 70);
create index launch_total_month on launch_total (grain, not_before);

-- What was recorded after an instant is taken off the sums again.
create index ledger_line_recorded on ledger_line (kabupaten_code, recorded_at);
create index launch_line_recorded on launch_line (kabupaten_code, recorded_at);

create function month_of(day date) returns date immutable strict parallel safe language sql
  return date_trunc('month', day::timestamp)::date;
create function month_end(day date) returns date immutable strict parallel safe language sql
  return (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date;

-- Fills both tables anew from all lines: for what loads many of them with the triggers below disabled.
create function fill_ledger_total() returns void language plpgsql as $$
begin
  truncate ledger_total;
  insert into ledger_total
  select kabupaten_code, figure, 'day', day,
    coalesce(sum(delta) filter (where bound = 'certain'), 0), coalesce(sum(delta) filter (where bound = 'possible'), 0)
  from ledger_line group by kabupaten_code, figure, day order by kabupaten_code, figure, day;
  insert into ledger_total
  select left(area_code, 2), figure, grain, period_start, sum(certain), sum(possible)
  from ledger_total group by left(area_code, 2), figure, grain, period_start
  order by left(area_code, 2), figure, period_start;
  insert into ledger_total
  select area_code, figure, 'month', month_of(period_start), sum(certain), sum(possible)
  from ledger_total group by area_code, figure, month_of(period_start)
  order by area_code, figure, month_of(period_start);
end $$;

-- One line as the two rows that count it: by its days, and by the months that hold them.
create function launch_rows(launch_line) returns table (
  grain text, settled_on date, not_before date, not_after date, archived_not_before date, archived_not_after date
) immutable language sql as $$
  with line as (
    select month_of($1.not_before) = month_of($1.not_after)
      and month_of($1.archived_not_before) is not distinct from month_of($1.archived_not_after) as in_months,
      month_end(greatest($1.not_after, $1.archived_not_after)) as last_day
  )
  select 'day', case when in_months then last_day else 'infinity'::date end,
    $1.not_before, $1.not_after, $1.archived_not_before, $1.archived_not_after
  from line
  union all
  select 'month', last_day, month_of($1.not_before), month_end($1.not_after),
    month_of($1.archived_not_before), month_end($1.archived_not_after)
  from line where in_months
$$;

create function fill_launch_total() returns void language plpgsql as $$
begin
  truncate launch_total;
  insert into launch_total
  select line.kabupaten_code, part.grain, part.settled_on, part.not_before, part.not_after, line.is_verified,
    part.archived_not_before, part.archived_not_after, sum(line.delta)
  from launch_line line cross join lateral launch_rows(line) part
  group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4;
end $$;

select fill_ledger_total();
select fill_launch_total();

-- Two commands may change the same sums in another order each, and would wait for each other for ever; so they do it in
-- turn. They would end in turn anyway: each raises the data version. Any fixed number does as a lock.
create function keep_ledger_total() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7306842);
  insert into ledger_total as held
  select area_code, figure, grain, period_start, sum(certain), sum(possible)
  from (
    select kabupaten_code, figure, day,
      coalesce(sum(delta) filter (where bound = 'certain'), 0) as certain,
      coalesce(sum(delta) filter (where bound = 'possible'), 0) as possible
    from added group by kabupaten_code, figure, day
  ) line cross join lateral (values
    (kabupaten_code, 'day', day), (kabupaten_code, 'month', month_of(day)),
    (left(kabupaten_code, 2), 'day', day), (left(kabupaten_code, 2), 'month', month_of(day))
  ) part (area_code, grain, period_start)
  group by area_code, figure, grain, period_start
  on conflict (area_code, figure, grain, period_start)
    do update set certain = held.certain + excluded.certain, possible = held.possible + excluded.possible;
  return null;
end $$;
create trigger ledger_line_totals after insert on ledger_line
  referencing new table as added for each statement execute function keep_ledger_total();

create function keep_launch_total() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7306842);
  insert into launch_total as held
  select line.kabupaten_code, part.grain, part.settled_on, part.not_before, part.not_after, line.is_verified,
    part.archived_not_before, part.archived_not_after, sum(line.delta)
  from added line cross join lateral launch_rows(line) part
  group by 1, 2, 3, 4, 5, 6, 7, 8
  on conflict on constraint launch_total_alike do update set count = held.count + excluded.count;
  return null;
end $$;
create trigger launch_line_totals after insert on launch_line
  referencing new table as added for each statement execute function keep_launch_total();
