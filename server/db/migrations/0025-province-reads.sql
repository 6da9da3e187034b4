-- What staff of a national registry look at keeps its cost: each index names the read that wants it.

-- The form of a report: the products on their way to a launch, the furthest first, without sorting all of a kabupaten.
create index if not exists product_standing_furthest on product_standing (kabupaten_code, is_verified desc, stage)
  where stage in ('verified', 'curated', 'proposed') and not is_archived;
drop index if exists product_standing_on_the_way;

-- Reminders of certificates: those of archived products are left out, province by province.
create index if not exists product_standing_archived_ids on product_standing (kabupaten_code, product_id)
  where is_archived;

-- The steps of the reports of some kabupaten, not of all there are.
create index if not exists report_event_place on report_event (kabupaten_code, month);
