-- What the country is copied from: templates, and the places they are copied to. Gone when it is filled.
create schema national_fill;

-- Steps that are done, each written in the transaction of its work.
create table national_fill.step (name text primary key);
-- What was taken off the tables to fill them faster, and how it is put back.
create table national_fill.lifted (position integer primary key, statement text not null);

create unlogged table national_fill.target (
  code text primary key, name text not null, short_name text not null, place_count integer not null,
  template integer not null, turn integer not null, days_back integer not null, slots integer not null
);
create unlogged table national_fill.place (
  kabupaten_code text not null, position integer not null, code text not null, name text not null, search_key text not null,
  primary key (kabupaten_code, position)
);
create unlogged table national_fill.origin (
  kabupaten_code text not null, teller text not null, month text not null, source_id uuid not null, office text not null,
  primary key (kabupaten_code, teller, month)
);
create unlogged table national_fill.umkm (
  template integer not null, slot integer not null, place integer not null, id uuid not null, name text not null,
  search_key text not null, kind text not null, owner_name text, phone text, nib text, version integer not null, day date not null
);
create unlogged table national_fill.product (
  template integer not null, slot integer not null, place integer not null, id uuid not null, umkm_id uuid,
  name text not null, search_key text not null, category text not null, scheme text not null, producer text,
  version integer not null, day date not null,
  stage text not null, is_verified boolean not null, mentoring text not null, mentor text,
  since_not_before date, since_not_after date, missing text[] not null, unmet text[] not null,
  first_expiry_on date, first_expiry_item text, is_archived boolean not null
);
create unlogged table national_fill.certificate (
  template integer not null, slot integer not null, product_id uuid not null, item text not null,
  number text, issuer text, issued_on date, expires_on date
);
create unlogged table national_fill.event (
  template integer not null, slot integer not null, position integer not null, id uuid not null,
  subject_kind text not null, subject_id uuid not null, type text not null, not_before date not null, not_after date not null,
  detail jsonb not null, is_placed boolean not null, teller text not null, recorded_at timestamptz(3) not null, day date not null
);
create unlogged table national_fill.line (
  template integer not null, slot integer not null, event_id uuid not null, figure text not null,
  line_day date not null, delta integer not null, bound text not null, recorded_at timestamptz(3) not null, day date not null
);
create index on national_fill.umkm (template);
create index on national_fill.product (template);
create index on national_fill.certificate (template);
create index on national_fill.event (template, day);
create index on national_fill.line (template, day);

-- The copy of an id at a kabupaten; it has the form of a UUID of version 8.
create function national_fill.copy_of(id uuid, code text) returns uuid immutable parallel safe language sql
  return overlay(overlay(md5(id::text || code) placing '8' from 13) placing '8' from 17)::uuid;

-- The detail of an event at a kabupaten: with its name, its ids and its days.
create function national_fill.placed(detail jsonb, target national_fill.target) returns jsonb stable parallel safe language sql
  return replace(detail::text, 'Qzkabupatenqz', target.name)::jsonb || jsonb_strip_nulls(jsonb_build_object(
    'withdraws', national_fill.copy_of((detail ->> 'withdraws')::uuid, target.code),
    'issuedOn', (detail ->> 'issuedOn')::date - target.days_back,
    'expiresOn', (detail ->> 'expiresOn')::date - target.days_back));
