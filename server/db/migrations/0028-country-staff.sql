-- What staff of a country look at keeps its cost: each index names the read that wants it.

-- The inbox of the country: the products that have waited longest tell of most kabupaten at once.
create index product_standing_longest_wait on product_standing (since_not_after, mentoring, kabupaten_code)
  where mentoring in ('pending', 'transferred') and not is_archived;

-- Late reports of the country: the months that each kabupaten has given, without the reports themselves.
create index monthly_report_given on monthly_report (kabupaten_code, month)
  where not is_withdrawn and state in ('submitted', 'accepted', 'reopened');
