-- Who signs in: people, their passwords, sessions, second factors, and failed sign-ins.

create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  username text not null unique check (username = lower(username)),
  email text not null unique check (email = lower(email)),
  role text not null check (role in ('admin', 'governorOffice', 'pmdStaff', 'kabupatenOfficial')),
  must_change_password boolean not null,
  two_factor_enabled boolean not null,
  disabled_at timestamptz(3),
  last_sign_in_at timestamptz(3),
  version integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create table person_kabupaten (
  person_id uuid not null references person on delete cascade,
  kabupaten_code text not null references kabupaten,
  primary key (person_id, kabupaten_code)
);

create table credential (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index credential_person on credential (person_id);

create table person_session (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references person on delete cascade,
  expires_at timestamptz(3) not null,
  last_used_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index person_session_person on person_session (person_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verification_identifier on verification (identifier);

create table two_factor (
  id uuid primary key,
  person_id uuid not null unique references person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null,
  failed_verification_count integer not null,
  locked_until timestamptz(3),
  used_code text
);

create table sign_in_failures (
  key text primary key,
  count integer not null check (count >= 0),
  last_failed_at timestamptz(3) not null
);
