-- Lists of products by name, in the whole programme or one kabupaten, and how many stand in each status.
create index product_name on product (search_key, kabupaten_code, launch_slot, id);
create index product_kabupaten_name on product (kabupaten_code, search_key, launch_slot, id);
drop index product_standing_queue;
create index product_standing_queue on product_standing (kabupaten_code, mentoring, is_archived);
create index product_standing_age on product_standing (since_not_before, product_id);
