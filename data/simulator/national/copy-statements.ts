/** Which slots of a template a kabupaten takes: so many, wherever they begin. */
const takes = (row: string) => `(${row}.slot + target.turn) % $2::int < target.slots`

/** What stands in a kabupaten: `$1` is its code, `$2` how many slots a template has. */
export const copyRegistry = [
  `insert into umkm (id, kabupaten_code, desa_code, name, kind, owner_name, phone, nib, search_key, source_id, version, simulated)
   select national_fill.copy_of(umkm.id, target.code), target.code, place.code,
     replace(umkm.name, 'Qzdesaqz', place.name), umkm.kind, umkm.owner_name, umkm.phone,
     '0000000' || lpad(((right(umkm.nib, 6)::int + target.turn * 7919) % 1000000)::text, 6, '0'),
     replace(umkm.search_key, 'qzdesaqz', place.search_key), origin.source_id, umkm.version, true
   from national_fill.target
     join national_fill.umkm on umkm.template = target.template and ${takes('umkm')}
     join national_fill.place on place.kabupaten_code = target.code
       and place.position = (umkm.place + target.turn) % target.place_count
     join national_fill.origin on origin.kabupaten_code = target.code and origin.teller = 'kabupaten'
       and origin.month = to_char(umkm.day - target.days_back, 'YYYY-MM')
   where target.code = $1::text`,
  `insert into product (id, kabupaten_code, name, category, scheme, umkm_id, producer, desa_code, search_key, source_id, version, simulated)
   select national_fill.copy_of(product.id, target.code), target.code, replace(product.name, 'Qzdesaqz', place.name),
     product.category, product.scheme, national_fill.copy_of(product.umkm_id, target.code),
     replace(replace(product.producer, 'Qzdesaqz', place.name), 'Qzpendekqz', target.short_name), place.code,
     replace(product.search_key, 'qzdesaqz', place.search_key), origin.source_id, product.version, true
   from national_fill.target
     join national_fill.product on product.template = target.template and ${takes('product')}
     join national_fill.place on place.kabupaten_code = target.code
       and place.position = (product.place + target.turn) % target.place_count
     join national_fill.origin on origin.kabupaten_code = target.code and origin.teller = 'kabupaten'
       and origin.month = to_char(product.day - target.days_back, 'YYYY-MM')
   where target.code = $1::text`,
  `insert into product_standing (product_id, kabupaten_code, category, stage, is_verified, mentoring, mentor,
     since_not_before, since_not_after, missing, unmet, first_expiry_on, first_expiry_item, is_archived, search_key)
   select national_fill.copy_of(product.id, target.code), target.code, product.category, product.stage, product.is_verified,
     product.mentoring, product.mentor, product.since_not_before - target.days_back,
     product.since_not_after - target.days_back, product.missing, product.unmet,
     product.first_expiry_on - target.days_back, product.first_expiry_item, product.is_archived,
     replace(product.search_key, 'qzdesaqz', place.search_key)
   from national_fill.target
     join national_fill.product on product.template = target.template and ${takes('product')}
     join national_fill.place on place.kabupaten_code = target.code
       and place.position = (product.place + target.turn) % target.place_count
   where target.code = $1::text`,
  `insert into certificate (product_id, kabupaten_code, item, number, issuer, issued_on, expires_on)
   select national_fill.copy_of(certificate.product_id, target.code), target.code, certificate.item, certificate.number,
     replace(certificate.issuer, 'Qzkabupatenqz', target.name),
     certificate.issued_on - target.days_back, certificate.expires_on - target.days_back
   from national_fill.target
     join national_fill.certificate on certificate.template = target.template and ${takes('certificate')}
   where target.code = $1::text`,
]

/** What was entered in all kabupaten on a day, in the order of entry: `$1` is the day, `$2` how many slots a template has. */
export const copyEvents = [
  `insert into registry_event (id, subject_kind, subject_id, kabupaten_code, type, not_before, not_after, detail, source_id,
     recorded_by, recorded_at, simulated)
   select national_fill.copy_of(event.id, target.code), event.subject_kind,
     national_fill.copy_of(event.subject_id, target.code), target.code, event.type,
     event.not_before - target.days_back, event.not_after - target.days_back,
     case when event.is_placed then national_fill.placed(event.detail, target) else event.detail end,
     origin.source_id, origin.office, event.recorded_at - target.days_back * interval '1 day', true
   from national_fill.target
     join national_fill.event on event.template = target.template and event.day = $1::date + target.days_back
       and ${takes('event')}
     join national_fill.origin on origin.kabupaten_code = target.code and origin.teller = event.teller
       and origin.month = to_char($1::date, 'YYYY-MM')
   order by event.recorded_at - target.days_back * interval '1 day', target.code, event.position`,
  `insert into ledger_line (event_id, kabupaten_code, figure, day, delta, bound, recorded_at)
   select national_fill.copy_of(line.event_id, target.code), target.code, line.figure,
     line.line_day - target.days_back, line.delta, line.bound, line.recorded_at - target.days_back * interval '1 day'
   from national_fill.target
     join national_fill.line on line.template = target.template and line.day = $1::date + target.days_back
       and ${takes('line')}`,
]
