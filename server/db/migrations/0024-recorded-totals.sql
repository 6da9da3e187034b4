-- What was known at an instant, for the price of what is known now: the sums once more by the month of recording.

-- As ledger_total, of the lines that were recorded in one month (in UTC). What was recorded since an instant is what these
-- rows hold of later months, and the lines of the rest of its own month.
create table recorded_total (
  area_code text not null,
  figure text not null,
  grain text not null check (grain in ('day', 'month')),
  period_start date not null,
  recorded_month date not null,
  certain integer not null,
  possible integer not null,
  primary key (area_code, figure, grain, period_start, recorded_month)
) with (fillfactor = 70);

create function recorded_month_of(recorded_at timestamptz) returns date immutable strict parallel safe language sql
  return month_of((recorded_at at time zone 'UTC')::date);

create or replace function fill_ledger_total() returns void language plpgsql as $$
begin
  truncate ledger_total, recorded_total;
  insert into recorded_total
  select kabupaten_code, figure, 'day', day, recorded_month_of(recorded_at),
    coalesce(sum(delta) filter (where bound = 'certain'), 0), coalesce(sum(delta) filter (where bound = 'possible'), 0)
  from ledger_line group by kabupaten_code, figure, day, recorded_month_of(recorded_at)
  order by kabupaten_code, figure, day;
  insert into recorded_total
  select left(area_code, 2), figure, grain, period_start, recorded_month, sum(certain), sum(possible)
  from recorded_total group by left(area_code, 2), figure, grain, period_start, recorded_month
  order by left(area_code, 2), figure, period_start;
  insert into recorded_total
  select area_code, figure, 'month', month_of(period_start), recorded_month, sum(certain), sum(possible)
  from recorded_total group by area_code, figure, month_of(period_start), recorded_month
  order by area_code, figure, month_of(period_start);
  insert into ledger_total
  select area_code, figure, grain, period_start, sum(certain), sum(possible)
  from recorded_total group by area_code, figure, grain, period_start
  order by area_code, figure, grain, period_start;
end $$;

create or replace function keep_ledger_total() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7306842);
  with line as (
    select kabupaten_code, figure, day, recorded_month_of(recorded_at) as recorded_month,
      coalesce(sum(delta) filter (where bound = 'certain'), 0) as certain,
      coalesce(sum(delta) filter (where bound = 'possible'), 0) as possible
    from added group by kabupaten_code, figure, day, recorded_month
  ), part as (
    select area_code, figure, grain, period_start, recorded_month, sum(certain) as certain, sum(possible) as possible
    from line cross join lateral (values
      (kabupaten_code, 'day', day), (kabupaten_code, 'month', month_of(day)),
      (left(kabupaten_code, 2), 'day', day), (left(kabupaten_code, 2), 'month', month_of(day))
    ) part (area_code, grain, period_start)
    group by area_code, figure, grain, period_start, recorded_month
  ), recorded as (
    insert into recorded_total as held select * from part
    on conflict (area_code, figure, grain, period_start, recorded_month)
      do update set certain = held.certain + excluded.certain, possible = held.possible + excluded.possible
  )
  insert into ledger_total as held
  select area_code, figure, grain, period_start, sum(certain), sum(possible)
  from part group by area_code, figure, grain, period_start
  on conflict (area_code, figure, grain, period_start)
    do update set certain = held.certain + excluded.certain, possible = held.possible + excluded.possible;
  return null;
end $$;

select fill_ledger_total();
