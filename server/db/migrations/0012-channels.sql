-- The other channels of the programme: display points, marketplace listings, village cooperatives and their capital,
-- purchases of offices, exhibitions. When each began and ended is in its events; what is here is never rewritten.
create table channel (
  id uuid primary key,
  -- The first record of what is told of: a correction is a further row, its forerunner is withdrawn by an event.
  origin_id uuid not null references channel,
  kind text not null
    check (kind in ('displayPoint', 'marketplaceListing', 'cooperative', 'capital', 'purchase', 'exhibition')),
  kabupaten_code text not null references kabupaten,
  label text not null,
  form text,
  place text,
  desa_code text references desa,
  outlet_id uuid references outlet,
  product_ids uuid[] not null,
  cooperative_id uuid references channel,
  link text,
  price_rupiah bigint check (price_rupiah >= 0),
  amount_rupiah bigint check (amount_rupiah >= 0),
  transaction_count integer check (transaction_count >= 0),
  visit_count integer check (visit_count >= 0),
  is_at_outlet boolean,
  note text,
  source_id uuid not null references source,
  simulated boolean not null
);
create index channel_kind on channel (kind, kabupaten_code);
create index channel_cooperative on channel (cooperative_id) where cooperative_id is not null;
create trigger channel_append_only before update or delete or truncate on channel
  for each statement execute function refuse_change();
