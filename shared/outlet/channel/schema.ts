import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'
import { monthSchema } from '#shared/day/schema.ts'
import { because, entryFields, reasonField } from '#shared/form/schema.ts'
import { optionalRupiahField, rupiahField } from '#shared/money/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { areaTextSchema, desaCodeSchema, kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { channelForms, channelKinds } from './channel.ts'
import { isLinkOf, linkFormProblem } from './marketplace-link.ts'

const FIRST_MONTH = '2024-01'
const MOST_PRODUCTS = 100
const MOST_COUNT = 100_000_000

const { window, source, note } = entryFields
const nameField = textField({ kind: 'line', min: 3, max: 200 })
const optionalNameField = optionalTextField({ kind: 'line', max: 200 })
/** A count as people write it, with points between the thousands or without; nothing typed is not zero. */
const countField = z
  .union([z.string(), z.number()])
  .transform((typed, context) => {
    const text = String(typed).trim()
    if (text === '') return undefined
    const count = /^\d{1,3}(\.\d{3})+$|^\d+$/u.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
    if (count <= MOST_COUNT) return count
    context.issues.push({ code: 'custom', input: typed, message: 'notACount' })
    return z.NEVER
  })
  .optional()
const linkField = textField({ kind: 'line', min: 1, max: 500 }).superRefine((link, context) => {
  const problem = linkFormProblem(link)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})
const productIdsField = z.array(z.uuid()).max(MOST_PRODUCTS)
const common = { kabupatenCode: kabupatenCodeSchema, source, note }

/** A place where products are shown: airport, harbour, hotel, exhibition room. */
const displayPointEntry = z.strictObject({
  ...{ kind: z.literal('displayPoint'), ...common, window },
  label: nameField,
  form: z.enum(channelForms.displayPoint),
  place: optionalNameField,
  productIds: productIdsField.default([]),
})

/** A product offered on a marketplace; one that is not known here is named in `place`. */
const listingEntry = z
  .strictObject({
    ...{ kind: z.literal('marketplaceListing'), ...common, window },
    label: nameField,
    form: z.enum(channelForms.marketplaceListing),
    place: optionalNameField,
    link: linkField,
    productIds: productIdsField.length(1, because('required')),
    priceRupiah: optionalRupiahField,
  })
  .superRefine(({ form, link, place }, context) => {
    if (!isLinkOf(link, form)) context.addIssue({ code: 'custom', path: ['link'], message: 'linkElsewhere' })
    if (form === 'otherMarketplace' && place === undefined) {
      context.addIssue({ code: 'custom', path: ['place'], message: 'required' })
    }
  })

/** A village cooperative tied to an outlet, to products, or both. */
const cooperativeEntry = z
  .strictObject({
    ...{ kind: z.literal('cooperative'), ...common, window },
    label: nameField,
    desaCode: desaCodeSchema,
    outletId: z.uuid().optional(),
    productIds: productIdsField.default([]),
  })
  .refine((entry) => entry.outletId !== undefined || entry.productIds.length > 0, {
    ...because('tiedToNothing'),
    path: ['outletId'],
  })

/** Money that a cooperative received; `label` is who gave it. */
const capitalEntry = z.strictObject({
  ...{ kind: z.literal('capital'), ...common, window },
  label: nameField,
  cooperativeId: z.uuid(),
  amountRupiah: rupiahField.refine((amount) => amount > 0, because('required')),
})

/** What an office spent in a month, by government card or as purchases of its civil servants. */
const purchaseEntry = z.strictObject({
  ...{ kind: z.literal('purchase'), ...common },
  label: nameField,
  form: z.enum(channelForms.purchase),
  month: monthSchema.refine((month) => month >= FIRST_MONTH, because('tooEarly')),
  amountRupiah: rupiahField,
  transactionCount: countField,
  isAtOutlet: z.boolean(),
})

/** An exhibition or Pasar Tani, from its first to its last day. */
const exhibitionEntry = z.strictObject({
  ...{ kind: z.literal('exhibition'), ...common, window },
  label: nameField,
  form: z.enum(channelForms.exhibition),
  place: nameField,
  visitCount: countField,
  amountRupiah: optionalRupiahField,
})

/** A record of any kind, as a form makes it. */
export const channelEntrySchema = z.discriminatedUnion('kind', [
  displayPointEntry,
  listingEntry,
  cooperativeEntry,
  capitalEntry,
  purchaseEntry,
  exhibitionEntry,
])
export type ChannelEntry = z.infer<typeof channelEntrySchema>

/** `confirmed`: an amount beyond the usual is meant. `corrects`: the record that this one takes the place of. */
export const recordChannelSchema = z.strictObject({
  ...commandFields,
  input: channelEntrySchema,
  corrects: z.uuid().optional(),
  confirmed: z.boolean().optional(),
})
export type RecordChannel = z.infer<typeof recordChannelSchema>

/** The end of what lasts, as a form makes it. */
export const channelEndSchema = z.strictObject({ window, source, note })
export const endChannelSchema = z.strictObject({ ...commandFields, id: z.uuid(), input: channelEndSchema })
export type EndChannel = z.infer<typeof endChannelSchema>

/** Takes back a record, or its end, as if it had never been made. */
export const channelWithdrawalSchema = z.strictObject({ reason: reasonField })
export const withdrawChannelSchema = z.strictObject({
  ...commandFields,
  id: z.uuid(),
  what: z.enum(['record', 'end']),
  input: channelWithdrawalSchema,
})
export type WithdrawChannel = z.infer<typeof withdrawChannelSchema>

/** A page of the records of a kind in an area, newest first. */
export const channelRowsSchema = z.strictObject({
  kind: z.enum(channelKinds),
  area: areaTextSchema.default('province'),
  page: z.number().int().min(0).max(1000).default(0),
})

export const channelChoicesSchema = z.strictObject({ kabupatenCode: kabupatenCodeSchema })
