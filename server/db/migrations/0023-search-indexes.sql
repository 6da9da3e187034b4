-- What is searched, filtered or opened keeps its cost in a country too: each index names the read that wants it.

-- What everybody finds by name: those that were launched, and few are.
create index product_standing_launched on product_standing (search_key, product_id)
  where stage = 'launched' and not is_archived;
create index product_standing_launched_words
  on product_standing using gin (array_to_tsvector(string_to_array(search_key, ' ')))
  where stage = 'launched' and not is_archived;

-- The list of a category in the order of names; names are ordered by their category too, so that walking all of them until
-- fifty fit may take most of the country.
create index product_standing_category on product_standing (category, search_key) where not is_archived;
