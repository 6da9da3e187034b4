import { z } from 'zod'
import { loadClaimGround } from '#server/claim/evidence-queries.ts'
import { listClaims } from '#server/claim/queries.ts'
import { checkRules } from '#shared/claim/check-result.ts'
import { verdicts } from '#shared/claim/verdict.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { withWords } from '../bilingual.ts'
import { idColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { figureParameter, verdictParameter } from '../parameters.ts'

const verdictColumn = withWords(z.enum(verdicts), {
  id: 'consistent (sejalan), conflicting (bertentangan), notCheckable (tidak dapat diperiksa)',
  en: 'consistent, conflicting or not checkable',
})

const checkSchema = z.object({
  rule: withWords(z.enum(checkRules), { id: 'Aturan pemeriksaan', en: 'The rule' }),
  verdict: verdictColumn,
  reason: textColumn({ id: 'Yang ditemukan', en: 'What it found' }),
  numbers: withWords(z.record(z.string(), z.union([z.string(), z.number()])), {
    id: 'Angka yang dibandingkan',
    en: 'The numbers that were compared',
  }),
  others: withWords(z.array(z.string()), {
    id: 'Pernyataan lain yang dibandingkan',
    en: 'Other claims it was compared with',
  }),
})

export const claimsEndpoint = defineEndpoint({
  name: 'claims',
  summary: { id: 'Pernyataan dan hasil pemeriksaannya', en: 'Claims and what their checks found' },
  definition: {
    id: 'Satu baris per angka yang pernah diucapkan di muka umum, sebagaimana diucapkan, dengan setiap pemeriksaan terhadap catatan dan terhadap pernyataan lain.',
    en: 'One row per number that somebody said in public, as said, with every check against the records and against other claims.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { figure: figureParameter, verdict: verdictParameter },
  row: z.object({
    id: idColumn,
    asOf: textColumn({
      id: 'Hari, bulan, atau tahun yang dimaksud pernyataan',
      en: 'The day, month or year that the claim is about',
    }),
    metric: textColumn({ id: 'Hal yang disebut', en: 'What was spoken of' }),
    figure: orNull(z.enum(figureNames), {
      id: 'Angka Pantau OVOP yang dimaksud; kosong bila bukan salah satunya',
      en: 'The figure that is meant; null where it is none of ours',
    }),
    value: textColumn({ id: 'Nilai sebagaimana diucapkan', en: 'Value as said' }),
    low: orNull(z.number(), { id: 'Nilai terkecil yang terbaca', en: 'Lowest value, as far as it parses' }),
    high: orNull(z.number(), { id: 'Nilai terbesar yang terbaca', en: 'Highest value, as far as it parses' }),
    unit: textColumn({ id: 'Satuan sebagaimana diucapkan', en: 'Unit as said' }),
    scope: textColumn({
      id: 'Wilayah: province, island:NAMA, atau kode kabupaten/kota',
      en: 'Area: province, island:NAME, or the code of a kabupaten or kota',
    }),
    speaker: textColumn({ id: 'Siapa yang mengatakan', en: 'Who said it' }),
    paraphrase: textColumn({ id: 'Isi pernyataan', en: 'What was said' }),
    conflictGroup: orNull(z.string(), {
      id: 'Kelompok pernyataan tentang hal yang sama',
      en: 'Group of claims about one matter',
    }),
    verdict: verdictColumn,
    checks: withWords(z.array(checkSchema), {
      id: 'Setiap pemeriksaan; dalam CSV berupa satu teks',
      en: 'Every check; one text in CSV',
    }),
    ...sourceColumns,
  }),
  examples: ['', 'figure=outletsLaunched', 'verdict=conflicting', 'verdict=conflicting&format=csv'],
  async read({ db, values, day, today }) {
    const claims = await listClaims(db, await loadClaimGround(db), { day, today })
    return claims
      .filter(({ figure }) => values.figure === undefined || figure === values.figure)
      .filter(({ verdict }) => values.verdict === undefined || verdict === values.verdict)
      .map((claim) => ({
        id: claim.id,
        asOf: claim.asOfText,
        metric: claim.metric,
        figure: claim.figure,
        value: claim.valueText,
        low: claim.valueLow,
        high: claim.valueHigh,
        unit: claim.unit,
        scope: claim.scopeText,
        speaker: claim.speaker,
        paraphrase: claim.paraphrase,
        conflictGroup: claim.conflictGroup,
        verdict: claim.verdict,
        checks: claim.checks.map(({ rule, verdict, reason, numbers, others }) => {
          return { rule, verdict, reason, numbers, others: [...others] }
        }),
        ...toSourceColumns(claim.source),
      }))
  },
  toCells: ({ checks }) => ({
    checks: checks.map(({ rule, verdict, reason }) => `${rule}: ${verdict} (${reason})`).join('; '),
  }),
})
