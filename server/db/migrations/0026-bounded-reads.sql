-- What a national kabupaten makes long keeps its cost: each index names the read that wants it.

-- The first letters of the words of a name, in order of the alphabet: those of probably the same name are the same.
create or replace function name_initials(key text) returns text immutable strict parallel safe language sql as $$
  select string_agg(left(word, 1), '' order by word collate "C") from unnest(string_to_array(key, ' ')) word
$$;
-- Products and UMKM of a kabupaten that are probably the one that is about to be saved.
create index if not exists product_standing_initials on product_standing (kabupaten_code, name_initials(search_key))
  where not is_archived;
create index if not exists umkm_initials on umkm (kabupaten_code, name_initials(search_key)) where not is_archived;

-- Products by the certificate that ends first, with what lists are ordered by: the list of those that expire soon reads no other.
create index if not exists product_standing_expiry on product_standing
  (first_expiry_on, product_id, is_archived, mentoring, kabupaten_code, search_key, launch_slot, since_not_before)
  where first_expiry_on is not null;
-- Which certificates are of products that left: few did.
create index if not exists product_standing_archived_expiry on product_standing (product_id)
  where is_archived and first_expiry_on is not null;
