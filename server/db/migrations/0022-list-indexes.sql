-- Lists keep their cost however many products, UMKM and events there are: what they are filtered and ordered by stands in one
-- table, their counts are kept as sums, and each index below names the read that wants it.

-- Search keys hold small letters and digits; compared as bytes, one index serves their order and their beginnings.
drop index product_name;
drop index product_kabupaten_name;
alter table product alter column search_key type text collate "C";
alter table umkm alter column search_key type text collate "C";

-- What lists of products are ordered by, beside what they are filtered by. Of a product whose category asks for nothing more
-- only an expired certificate keeps an outlet from taking it.
drop index product_standing_queue;
drop index product_standing_since;
drop index product_standing_age;
alter table product_standing
  add column search_key text collate "C",
  add column launch_slot integer,
  add column lacks_nothing boolean not null
    generated always as (category is not null and cardinality(missing) = 0) stored;
update product_standing standing set search_key = product.search_key, launch_slot = product.launch_slot
  from product where product.id = standing.product_id;

-- Where a certificate lies, for those of one kabupaten that expire.
alter table certificate add column kabupaten_code text references kabupaten;
update certificate set kabupaten_code = product.kabupaten_code from product where product.id = certificate.product_id;
alter table certificate alter column kabupaten_code set not null;

-- Whether a UMKM left the registry, as its events say.
alter table umkm add column is_archived boolean not null default false;
create function is_subject_archived(subject uuid) returns boolean stable language sql as $$
  select exists (select from registry_event archiving where archiving.subject_id = subject and archiving.type = 'archived'
    and not exists (select from registry_event withdrawal where withdrawal.subject_id = subject
      and withdrawal.type = 'withdrawn' and withdrawal.detail ->> 'withdraws' = archiving.id::text))
$$;
create function keep_umkm_archived() returns trigger language plpgsql as $$
begin
  update umkm set is_archived = is_subject_archived(new.subject_id)
  where id = new.subject_id and is_archived <> is_subject_archived(new.subject_id);
  return null;
end $$;
create trigger registry_event_umkm_archived after insert on registry_event for each row
  when (new.subject_kind = 'umkm' and new.type in ('archived', 'withdrawn')) execute function keep_umkm_archived();

-- How many products stand where, by kabupaten and by province. Rows are not taken away when they come to zero.
create table standing_total (
  area_code text not null,
  is_archived boolean not null,
  mentoring text not null,
  stage text not null,
  category text not null,
  products integer not null,
  primary key (area_code, is_archived, mentoring, stage, category)
) with (fillfactor = 70);

create function add_to_standing_total(area text, archived boolean, status text, at_stage text, of_category text, more bigint)
  returns void language sql as $$
  insert into standing_total as held values (area, archived, status, at_stage, of_category, more)
  on conflict (area_code, is_archived, mentoring, stage, category) do update set products = held.products + excluded.products
$$;

-- In turn with the sums of the ledger, by the same lock: see 0021.
create function keep_standing_total() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7306842);
  if tg_op = 'INSERT' then
    perform add_to_standing_total(area, is_archived, mentoring, stage, coalesce(category, ''), count(*))
    from changed cross join lateral (values (kabupaten_code), (left(kabupaten_code, 2))) place (area)
    group by area, is_archived, mentoring, stage, coalesce(category, '');
  else
    perform add_to_standing_total(area, is_archived, mentoring, stage, coalesce(category, ''), -count(*))
    from changed cross join lateral (values (kabupaten_code), (left(kabupaten_code, 2))) place (area)
    group by area, is_archived, mentoring, stage, coalesce(category, '');
  end if;
  return null;
end $$;
create trigger product_standing_more after insert on product_standing
  referencing new table as changed for each statement execute function keep_standing_total();
create trigger product_standing_less after delete on product_standing
  referencing old table as changed for each statement execute function keep_standing_total();
-- A standing is written anew, not changed: what changed rows would add up to, no trigger tells.
create function refuse_standing_change() returns trigger language plpgsql as $$
begin
  raise exception 'a standing is deleted and written anew, so that the sums are kept' using errcode = '55000';
end $$;

-- For what loads many rows with triggers disabled: makes anew what the triggers above keep.
create function fill_lists() returns void language plpgsql as $$
begin
  update product_standing standing set search_key = product.search_key, launch_slot = product.launch_slot
  from product where product.id = standing.product_id
    and (standing.search_key, standing.launch_slot) is distinct from (product.search_key, product.launch_slot);
  update umkm set is_archived = true where not is_archived and is_subject_archived(id)
    and id in (select subject_id from registry_event where type = 'archived');
  truncate standing_total;
  insert into standing_total
  select kabupaten_code, is_archived, mentoring, stage, coalesce(category, ''), count(*)
  from product_standing group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;
  insert into standing_total
  select left(area_code, 2), is_archived, mentoring, stage, category, sum(products)
  from standing_total group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;
end $$;
select fill_lists();
create trigger product_standing_unchanged before update on product_standing
  for each statement execute function refuse_standing_change();

-- Lists of products in each of their orders, of some kabupaten or of one, in some states of mentoring or in all.
create index product_standing_name on product_standing (search_key, kabupaten_code, launch_slot, product_id, mentoring)
  where not is_archived;
create index product_standing_kabupaten_name
  on product_standing (kabupaten_code, search_key, launch_slot, product_id, mentoring) where not is_archived;
create index product_standing_since on product_standing (since_not_before, product_id, mentoring, kabupaten_code)
  where not is_archived;
create index product_standing_kabupaten_since
  on product_standing (kabupaten_code, since_not_before, product_id, mentoring) where not is_archived;
create index product_standing_archived on product_standing (search_key, kabupaten_code, launch_slot, product_id, mentoring)
  where is_archived;
-- How many of those that are ready stand in each state, and which there are.
create index product_standing_ready on product_standing (kabupaten_code, first_expiry_on, mentoring)
  where lacks_nothing and not is_archived;
-- How many have waited since before a day, for reminders.
create index product_standing_wait on product_standing (mentoring, kabupaten_code, since_not_after)
  where not is_archived and mentoring in ('pending', 'transferred');

-- Names by the beginnings of their words, in lists and in the search for whatever has a name.
create index product_standing_words on product_standing using gin (array_to_tsvector(string_to_array(search_key, ' ')));
create index umkm_words on umkm using gin (array_to_tsvector(string_to_array(search_key, ' ')));
-- UMKM by the beginning of their name, and those of a name in a kabupaten.
create index umkm_search_key on umkm (search_key, kabupaten_code, id) where not is_archived;
-- The list of UMKM in its order, those on record and those that left.
drop index umkm_kabupaten;
create index umkm_list on umkm (kabupaten_code, name, id) where not is_archived;
create index umkm_archived on umkm (kabupaten_code, name, id) where is_archived;

-- Products on their way to a launch, which a monthly report may name.
create index product_standing_on_the_way on product_standing (kabupaten_code)
  where stage in ('verified', 'curated', 'proposed') and not is_archived;

-- The desa of the whole country are too many to be held in memory for the search.
alter table desa add column search_key text collate "C";
create index desa_search_key on desa (search_key, code);
create index desa_words on desa using gin (array_to_tsvector(string_to_array(search_key, ' ')));

-- Certificates near their end, of the whole registry or of one kabupaten.
drop index certificate_expiry;
create index certificate_expiry on certificate (expires_on, product_id, item, kabupaten_code) where expires_on is not null;
create index certificate_kabupaten_expiry on certificate (kabupaten_code, expires_on, product_id, item)
  where expires_on is not null;

-- Outlets with every report of them, and their shelf reports, however much is told of products.
create index registry_event_outlet on registry_event (kabupaten_code, ordinal) where subject_kind = 'outlet';
-- What happened and what was recorded between two days, and how much of what kind.
create index registry_event_day on registry_event
  (kabupaten_code, not_after, ordinal, type, subject_kind, not_before, recorded_at);
create index registry_event_recorded on registry_event (kabupaten_code, recorded_at, type, subject_kind);
create index registry_event_withdrawn on registry_event (kabupaten_code, recorded_at) where type = 'withdrawn';
-- The rows behind a figure, the newest first, of a province.
create index ledger_line_newest on ledger_line (figure, left(kabupaten_code, 2), day)
  where bound = 'possible' and delta > 0;
