-- The provinces whose kabupaten this registry holds: one for a province's own, 38 for the whole country.
create table province (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null unique
);
insert into province values ('53', 'Nusa Tenggara Timur');
create trigger province_version after insert or update or delete or truncate on province
  for each statement execute function raise_table_version();
