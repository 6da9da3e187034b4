-- The form of a shelf report suggests products of the kabupaten, those that lack nothing first, then by name.
create index product_standing_shelf on product_standing (kabupaten_code, lacks_nothing desc, search_key, product_id)
  where not is_archived;
