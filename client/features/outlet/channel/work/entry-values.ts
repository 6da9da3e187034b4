import { addMonths, monthOf, type Day } from '#shared/day/day.ts'
import { rupiahDigits } from '#shared/money/rupiah.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import type { ChannelForm, ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { DesaChoice } from '#client/find-desa.ts'
import type { Suggestion } from '#client/ui/form/combobox.tsx'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** What the controls of a record hold, whatever its kind; each kind shows and sends its own. */
export type EntryValues = {
  kabupatenCode: string
  label: string
  form: ChannelForm | ''
  place: string
  desa: DesaChoice | undefined
  outletId: string
  products: readonly Suggestion[]
  cooperativeId: string
  link: string
  priceRupiah: string
  amountRupiah: string
  transactionCount: string
  visitCount: string
  isAtOutlet: 'yes' | 'no' | ''
  month: string
  window: WindowValue
  source: SourceValue
  note: string
}

export function newValues(kind: ChannelKind, kabupatenCode: string, today: Day): EntryValues {
  return {
    ...{ kabupatenCode, label: '', form: '', place: '', desa: undefined, outletId: '', products: [] },
    ...{ cooperativeId: '', link: '', priceRupiah: '', amountRupiah: '', transactionCount: '', visitCount: '' },
    ...{ isAtOutlet: '', month: addMonths(monthOf(today), -1), source: noSource, note: '' },
    window: kind === 'exhibition' ? { notBefore: '', notAfter: '' } : { notBefore: today },
  }
}

/** The correction of a record begins with what it tells. */
export function valuesOf(row: ChannelRow, today: Day): EntryValues {
  const { kind, begun, desa, outlet, products, cooperative, isAtOutlet } = row
  const { notBefore, notAfter } = begun
  return {
    ...newValues(kind, row.kabupatenCode, today),
    ...{ label: row.label, form: row.form ?? '', place: row.place ?? '', link: row.link ?? '', note: row.note ?? '' },
    desa: desa ? { key: desa.code, label: desa.name } : undefined,
    outletId: outlet?.id ?? '',
    products: products.map(({ id, label }) => ({ key: id, label: label ?? id })),
    cooperativeId: cooperative?.id ?? '',
    priceRupiah: amountText(row.priceRupiah),
    amountRupiah: amountText(row.amountRupiah),
    transactionCount: row.transactionCount === null ? '' : String(row.transactionCount),
    visitCount: row.visitCount === null ? '' : String(row.visitCount),
    isAtOutlet: isAtOutlet === null ? '' : isAtOutlet ? 'yes' : 'no',
    month: monthOf(notBefore),
    window: kind === 'exhibition' || notBefore !== notAfter ? { notBefore, notAfter } : { notBefore },
    source: { reference: begun.source.reference, publishedText: begun.source.publishedText ?? '' },
  }
}

/** What `channelEntrySchema` reads: the fields of the kind; what was left empty is not there. */
export function entryInput(kind: ChannelKind, values: EntryValues): object {
  const { kabupatenCode, label, form, place, window, products, note } = values
  const productIds = products.map(({ key }) => key)
  const source = sourceInput(values.source)
  const common = { kind, kabupatenCode, label, ...filled({ note }), ...(source && { source }) }
  switch (kind) {
    case 'displayPoint':
      return { ...common, ...filled({ form, place }), window, productIds }
    case 'marketplaceListing':
      return {
        ...common,
        ...filled({ form, place, priceRupiah: values.priceRupiah }),
        link: values.link,
        window,
        productIds,
      }
    case 'cooperative':
      return { ...common, ...filled({ desaCode: values.desa?.key, outletId: values.outletId }), window, productIds }
    case 'capital':
      return {
        ...common,
        ...filled({ cooperativeId: values.cooperativeId }),
        amountRupiah: values.amountRupiah,
        window,
      }
    case 'purchase':
      return {
        ...{ ...common, ...filled({ form }), month: values.month, amountRupiah: values.amountRupiah },
        ...filled({ transactionCount: values.transactionCount }),
        ...(values.isAtOutlet !== '' && { isAtOutlet: values.isAtOutlet === 'yes' }),
      }
    case 'exhibition':
      return {
        ...{ ...common, ...filled({ form, amountRupiah: values.amountRupiah }), place },
        ...filled({ visitCount: values.visitCount }),
        window,
      }
  }
}

function amountText(rupiah: number | null): string {
  return rupiah === null ? '' : rupiahDigits(rupiah)
}

function filled(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])))
}
