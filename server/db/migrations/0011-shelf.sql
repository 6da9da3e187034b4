-- What each shelf report says. That there was one, and its counts, are in its event; the last event of a month counts.
create table shelf_entry (
  event_id uuid primary key references registry_event,
  outlet_id uuid not null references outlet,
  kabupaten_code text not null references kabupaten,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  sales_rupiah bigint check (sales_rupiah >= 0),
  note text,
  evidence uuid[] not null,
  person_name text not null
);
create index shelf_entry_place on shelf_entry (outlet_id, month);
create trigger shelf_entry_append_only before update or delete or truncate on shelf_entry
  for each statement execute function refuse_change();

create table shelf_line (
  event_id uuid not null references shelf_entry,
  position integer not null,
  kind text not null check (kind in ('programme', 'finding', 'outside')),
  product_id uuid references product,
  name text,
  quantity integer check (quantity >= 0),
  price_rupiah bigint check (price_rupiah >= 0),
  sales_rupiah bigint check (sales_rupiah >= 0),
  ran_out boolean not null,
  supplier_id uuid references umkm,
  supplier text,
  missing jsonb not null,
  primary key (event_id, position),
  check ((kind = 'outside') = (product_id is null) and (kind = 'outside') = (name is not null)),
  check (supplier_id is null or supplier is null)
);
create unique index shelf_line_product on shelf_line (event_id, product_id) where product_id is not null;
create index shelf_line_of_product on shelf_line (product_id, event_id) where product_id is not null;
create trigger shelf_line_append_only before update or delete or truncate on shelf_line
  for each statement execute function refuse_change();

-- The reports of some months, whichever outlet they are of.
create index registry_event_shelf on registry_event (not_after) where type = 'shelfReported';
create index registry_event_outlet_withdrawn on registry_event (subject_id)
  where subject_kind = 'outlet' and type = 'withdrawn';
