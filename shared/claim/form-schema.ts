import { z } from 'zod'
import { commandFields, editFields } from '#shared/command/schema.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { because, dayField, noteField, reasonField } from '#shared/form/schema.ts'
import { milestones } from '#shared/outlet/reports.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { parseAsOf } from './as-of.ts'
import { readWeekday } from './calendar-text.ts'
import { metricNameOf, toMetricName } from './metric-name.ts'
import { figureOfMetric } from './metric.ts'
import { parseClaimScope } from './scope.ts'
import type { Claim } from './schema.ts'

const asOfText = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine((text) => parseAsOf(text).ok, because('notADayMonthOrYear'))

/** The free metric in words of one's own: "IKM terdaftar" is kept as `ikm_terdaftar`. */
const metricField = optionalTextField({ kind: 'line', max: 80 }).transform((text, context) => {
  if (text === undefined) return undefined
  const name = toMetricName(text)
  if (name !== undefined) return name
  context.issues.push({ code: 'custom', input: text, ...messageOf('wrongForm') })
  return z.NEVER
})

const sourceField = z.strictObject({
  reference: textField({ kind: 'line', min: 4, max: 2000 }),
  publishedText: z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{4}(-\d{2}){0,2}$/.test(text) && parseAsOf(text).ok), {
      ...because('notADayMonthOrYear'),
    })
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
})

const weekdayField = optionalTextField({ kind: 'line', max: 20 }).refine(
  (text) => text === undefined || readWeekday(text) !== undefined,
  because('chooseOne'),
)

/** What a form about a claim holds. `figure` is one of ours; without it `metric` says in words what was counted. */
const claimFields = {
  asOfText,
  figure: z.enum(figureNames).optional(),
  metric: metricField.optional(),
  valueText: textField({ kind: 'line', max: 120 }),
  unit: textField({ kind: 'line', max: 80 }),
  scopeText: z
    .string()
    .min(1)
    .max(40)
    .refine((text) => parseClaimScope(text) !== undefined, because('chooseOne')),
  speaker: textField({ kind: 'line', max: 200 }),
  /** Left out: told from the speaker's text as far as it goes. */
  office: optionalTextField({ kind: 'line', max: 120 }),
  source: sourceField,
  paraphrase: textField({ kind: 'line', min: 5, max: 1000 }),
  printedWeekday: weekdayField.optional(),
  conflictGroup: optionalTextField({ kind: 'line', max: 60 }),
  checkNote: optionalTextField({ kind: 'line', max: 1000 }),
}

type Typed = { figure?: string | undefined; metric?: string | undefined }
const saysWhat = ({ figure, metric }: Typed) => figure !== undefined || metric !== undefined
const whatIsMissing = {
  ...because('required'),
  path: ['metric'],
  // Also beside other problems, so that a form or a row is told all of them at once.
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}

/** The form of a claim, new or edited. */
export const claimFormSchema = z.strictObject(claimFields).refine(saysWhat, whatIsMissing)
export type ClaimForm = z.infer<typeof claimFormSchema>

export const addClaimSchema = z.strictObject({ ...commandFields, ...claimFields }).refine(saysWhat, whatIsMissing)
export type AddClaim = z.infer<typeof addClaimSchema>

export const editClaimSchema = z.strictObject({ ...editFields, ...claimFields }).refine(saysWhat, whatIsMissing)
export type EditClaim = z.infer<typeof editClaimSchema>

const MOST_AT_ONCE = 200

/** Puts claims into a group, or takes them out of theirs with null. */
export const groupClaimsSchema = z.strictObject({
  ...commandFields,
  claims: z
    .array(z.strictObject({ id: editFields.id, baseVersion: editFields.baseVersion }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((claims) => new Set(claims.map(({ id }) => id)).size === claims.length),
  group: textField({ kind: 'line', max: 60 }).nullable(),
})
export type GroupClaims = z.infer<typeof groupClaimsSchema>

/** The form of a withdrawal: the claim leaves the page, its history stays. */
export const withdrawClaimFormSchema = z.strictObject({ reason: reasonField })
export const withdrawClaimSchema = z.strictObject({ ...editFields, reason: reasonField })
export type WithdrawClaim = z.infer<typeof withdrawClaimSchema>

const windowField = z
  .strictObject({ notBefore: dayField, notAfter: dayField.optional() })
  .transform(({ notBefore, notAfter = notBefore }) => ({ notBefore, notAfter }))
  .refine((window) => window.notBefore <= window.notAfter, { ...because('endsBeforeBegin'), path: ['notAfter'] })

/** The form that makes a record of a claim: a milestone of an outlet, or an entry of the chronicle. */
export const claimRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('outlet'),
    outletId: z.uuid(),
    milestone: z.enum(milestones),
    window: windowField,
    /** Another report of a milestone that is on record; without it the milestone must be a new one. */
    asRival: z.boolean().default(false),
    /** Needed to open again what was closed. */
    reason: optionalTextField({ kind: 'prose', min: 5, max: 1000 }),
    note: noteField,
  }),
  z.strictObject({
    kind: z.literal('chronicle'),
    title: textField({ kind: 'line', min: 5, max: 300 }),
    heldOn: dayField,
    kabupatenCode: kabupatenCodeSchema.nullable(),
    note: optionalTextField({ kind: 'line', max: 500 }),
  }),
])
export type ClaimRecord = z.infer<typeof claimRecordSchema>

export const claimToRecordSchema = z.strictObject({ ...editFields, record: claimRecordSchema })
export type ClaimToRecord = z.infer<typeof claimToRecordSchema>

/** What the server takes in one command; longer files go in by the command line. */
const MOST_CHARACTERS = 400_000
const fileField = z.string().min(1).max(MOST_CHARACTERS)

/** Looks at a CSV without importing it. */
export const previewClaimsSchema = z.strictObject({ text: fileField })
/** Imports the new rows of a CSV. Refused rows stop it unless they are to be left out. */
export const importClaimsSchema = z.strictObject({
  ...commandFields,
  text: fileField,
  leaveOutRefused: z.boolean().default(false),
})
export type ImportClaims = z.infer<typeof importClaimsSchema>

/** A claim as the registry keeps it. */
export function toClaim(form: ClaimForm): Claim {
  const { figure, metric, office, source, printedWeekday, conflictGroup, checkNote, ...said } = form
  const about = whatIsCounted(figure, metric)
  return {
    ...said,
    ...about,
    source: {
      reference: source.reference,
      ...(source.publishedText !== undefined && { publishedText: source.publishedText }),
    },
    ...(office !== undefined && { office }),
    ...(printedWeekday !== undefined && { printedWeekday }),
    ...(conflictGroup !== undefined && { conflictGroup }),
    ...(checkNote !== undefined && { checkNote }),
  }
}

/** Metric and figure that agree: a figure that is chosen outweighs the name of a metric that means another one. */
function whatIsCounted(chosen: ClaimForm['figure'], typed: string | undefined): Pick<Claim, 'metric' | 'figure'> {
  const meant = typed === undefined ? undefined : figureOfMetric(typed)
  const figure = chosen ?? meant
  if (figure === undefined) return { metric: typed ?? '' }
  const isOther = typed === undefined || (meant !== undefined && meant !== figure)
  return { metric: isOther ? metricNameOf(figure) : typed, figure }
}

function messageOf(key: Parameters<typeof because>[0]): { message: string } {
  return { message: because(key).error }
}
