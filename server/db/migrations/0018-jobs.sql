-- Work that the program does by itself, once across all its processes; e-mail; what people have seen of their inbox.

create table job_run (
  name text not null,
  due_at timestamptz(3) not null,
  attempts integer not null,
  started_at timestamptz(3) not null,
  -- Until then the process that took it has it alone; afterwards another may try.
  lease_until timestamptz(3) not null,
  finished_at timestamptz(3),
  result jsonb,
  problem text,
  primary key (name, due_at)
);

create table inbox_seen (
  person_id uuid not null references person,
  kind text not null,
  kabupaten_code text not null references kabupaten,
  seen_through date not null,
  primary key (person_id, kind, kabupaten_code)
);

create table mail_choice (
  person_id uuid not null references person,
  kind text not null check (kind in ('digest', 'reminders')),
  is_wanted boolean not null,
  chosen_at timestamptz(3) not null,
  primary key (person_id, kind)
);

create table mail (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('digest', 'reminders')),
  -- What it is about: the same letter is written once.
  period date not null,
  subject text not null,
  body text not null,
  made_at timestamptz(3) not null,
  attempts integer not null default 0,
  next_try_at timestamptz(3) not null,
  sent_at timestamptz(3),
  problem text,
  unique (person_id, kind, period)
);
create index mail_unsent on mail (next_try_at) where sent_at is null;
