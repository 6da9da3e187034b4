import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { channelKinds, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import { channelEntrySchema } from '#shared/outlet/channel/schema.ts'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { entryInput, newValues, type EntryValues } from './entry-values.ts'

const today = toDay('2026-11-21')
const id = '019a0000-0000-7000-8000-000000000001'

const filled: Record<ChannelKind, Partial<EntryValues>> = {
  displayPoint: { label: 'Bandara Haliwen', form: 'airport', products: [{ key: id, label: 'Kopi' }] },
  marketplaceListing: {
    ...{ label: 'Kopi 200 g', form: 'shopee', link: 'https://shopee.co.id/kopi' },
    ...{ products: [{ key: id, label: 'Kopi' }], priceRupiah: '45.000' },
  },
  cooperative: { label: 'KDMP Tohe', desa: { key: '53.04.01.2001' as never, label: 'Tohe' }, outletId: id },
  capital: { label: 'Bank NTT', cooperativeId: id, amountRupiah: '500.000.000' },
  purchase: { label: 'Dinas PMD', form: 'governmentCard', amountRupiah: 'Rp 1.250.000', isAtOutlet: 'no' },
  exhibition: {
    ...{ label: 'Pasar Tani', form: 'pasarTani', place: 'Lapangan', visitCount: '1.200' },
    ...{ window: { notBefore: '2026-09-05', notAfter: '2026-09-07' } },
  },
}

test.each(channelKinds)('a filled form of a %s is what the schema reads', (kind) => {
  const values = { ...newValues(kind, '53.04', today), ...filled[kind] }
  expect(fieldErrors(channelEntrySchema, entryInput(kind, values))).toEqual({})
})

test.each<[ChannelKind, string[]]>([
  ['displayPoint', ['form', 'label']],
  ['marketplaceListing', ['form', 'label', 'link', 'productIds']],
  ['cooperative', ['desaCode', 'label']],
  ['capital', ['amountRupiah', 'cooperativeId', 'label']],
  ['purchase', ['amountRupiah', 'form', 'isAtOutlet', 'label']],
  ['exhibition', ['form', 'label', 'place', 'window.notAfter', 'window.notBefore']],
])('an empty form of a %s lacks %j', (kind, missing) => {
  const errors = fieldErrors(channelEntrySchema, entryInput(kind, newValues(kind, '53.04', today)))
  expect(Object.keys(errors).toSorted()).toEqual(missing)
})

test('a count that is none is named at its field', () => {
  const values = { ...newValues('exhibition', '53.04', today), ...filled.exhibition, visitCount: 'ribuan' }
  expect(fieldErrors(channelEntrySchema, entryInput('exhibition', values))).toEqual({
    visitCount: { key: 'notACount' },
  })
})
