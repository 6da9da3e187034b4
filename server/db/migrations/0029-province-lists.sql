-- A list of one province of a national registry costs what the list of the country costs: each index has its order. Lists by
-- kabupaten and of archived products go through the indexes that there are.
create index product_standing_province_name on product_standing
  (left(kabupaten_code, 2), search_key, kabupaten_code, launch_slot, product_id, mentoring) where not is_archived;
create index product_standing_province_since on product_standing
  (left(kabupaten_code, 2), since_not_before, product_id, mentoring, kabupaten_code) where not is_archived;
create index product_standing_province_category on product_standing
  (left(kabupaten_code, 2), category, search_key) where not is_archived;
create index certificate_province_expiry on certificate
  (left(kabupaten_code, 2), expires_on, product_id, item, kabupaten_code) where expires_on is not null;
-- What these indexes begin with is known to the planner only once it was counted.
analyze product_standing, certificate;
