-- How often somebody asked lately, for all processes together. Unlogged: after a crash or on a promoted standby everybody
-- begins anew, and no reader waits for a standby to confirm that they were counted.

create unlogged table request_count (
  key text primary key,
  period_ends_at timestamptz(3) not null,
  count integer not null
);
create index request_count_period on request_count (period_ends_at);
