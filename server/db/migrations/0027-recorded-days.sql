-- What was known at an instant read the lines of its month of recording one by one, tens of thousands in a large province.
-- Now the sums of days tell on which day they were recorded, and only the lines of one day are left to read.

-- `recorded_from`, in UTC: on this day was recorded what a sum of a day holds, in the month that begins on it what one of a
-- month holds.
alter table recorded_total rename to known_total;
alter table known_total rename column recorded_month to recorded_from;
alter index recorded_total_pkey rename to known_total_pkey;
-- A process of the release before reads this while both run: of a day too it asks whether its month is over.
create view recorded_total as
  select area_code, figure, grain, period_start, recorded_from as recorded_month, certain, possible from known_total;

create function recorded_day_of(recorded_at timestamptz) returns date immutable strict parallel safe language sql
  return (recorded_at at time zone 'UTC')::date;

create or replace function fill_ledger_total() returns void language plpgsql as $$
begin
  truncate ledger_total, known_total;
  insert into known_total
  select kabupaten_code, figure, 'day', day, recorded_day_of(recorded_at),
    coalesce(sum(delta) filter (where bound = 'certain'), 0), coalesce(sum(delta) filter (where bound = 'possible'), 0)
  from ledger_line group by kabupaten_code, figure, day, recorded_day_of(recorded_at)
  order by kabupaten_code, figure, day;
  insert into known_total
  select left(area_code, 2), figure, grain, period_start, recorded_from, sum(certain), sum(possible)
  from known_total group by left(area_code, 2), figure, grain, period_start, recorded_from
  order by left(area_code, 2), figure, period_start;
  insert into known_total
  select area_code, figure, 'month', month_of(period_start), month_of(recorded_from), sum(certain), sum(possible)
  from known_total group by area_code, figure, month_of(period_start), month_of(recorded_from)
  order by area_code, figure, month_of(period_start);
  insert into ledger_total
  select area_code, figure, grain, period_start, sum(certain), sum(possible)
  from known_total group by area_code, figure, grain, period_start
  order by area_code, figure, grain, period_start;
end $$;

create or replace function keep_ledger_total() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7306842);
  with line as (
    select kabupaten_code, figure, day, recorded_day_of(recorded_at) as recorded_day,
      coalesce(sum(delta) filter (where bound = 'certain'), 0) as certain,
      coalesce(sum(delta) filter (where bound = 'possible'), 0) as possible
    from added group by kabupaten_code, figure, day, recorded_day
  ), part as (
    select area_code, figure, grain, period_start, recorded_from, sum(certain) as certain, sum(possible) as possible
    from line cross join lateral (values
      (kabupaten_code, 'day', day, recorded_day), (kabupaten_code, 'month', month_of(day), month_of(recorded_day)),
      (left(kabupaten_code, 2), 'day', day, recorded_day), (left(kabupaten_code, 2), 'month', month_of(day), month_of(recorded_day))
    ) part (area_code, grain, period_start, recorded_from)
    group by area_code, figure, grain, period_start, recorded_from
  ), recorded as (
    insert into known_total as held select * from part
    on conflict (area_code, figure, grain, period_start, recorded_from)
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
create index known_total_recorded on known_total (area_code, recorded_from) where grain = 'day';
analyze ledger_total, known_total;
