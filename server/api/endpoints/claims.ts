import { z } from 'zod'
import { loadClaimGround } from '#server/claim/evidence-queries.ts'
import { listClaimEntries } from '#server/claim/page-queries.ts'
import { checkRules } from '#shared/claim/check-result.ts'
import { createIdSentences } from '#shared/claim/sentences-id.ts'
import { sentenceOf } from '#shared/claim/sentences.ts'
import { verdicts } from '#shared/claim/verdict.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { settleText } from '#shared/messages/claim/id/settle.ts'
import { withWords } from '../bilingual.ts'
import { idColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import {
  figureParameter,
  knownAtParameter,
  matterParameter,
  officeParameter,
  scopeParameter,
  verdictParameter,
} from '../parameters.ts'

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
  sentence: textColumn({
    id: 'Hasilnya dalam satu kalimat yang dapat diucapkan',
    en: 'What it found in one Indonesian sentence that can be said aloud',
  }),
})

const settleSchema = z.object({
  need: textColumn({ id: 'Jenis yang diperlukan', en: 'What kind of thing is needed' }),
  sentence: textColumn({ id: 'Yang akan menyelesaikannya', en: 'What would settle it, in Indonesian' }),
})

const recordSchema = z.object({
  kind: withWords(z.enum(['outlet', 'chronicle']), {
    id: 'outlet (gerai) atau chronicle (riwayat program)',
    en: 'An outlet or the chronicle',
  }),
  id: idColumn,
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
  parameters: {
    figure: figureParameter,
    verdict: verdictParameter,
    office: officeParameter,
    matter: matterParameter,
    scope: scopeParameter,
    knownAt: knownAtParameter,
  },
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
    office: orNull(z.string(), {
      id: 'Jabatan atau kantor pembicara, sejauh diketahui',
      en: 'Office of the speaker, as far as it is known',
    }),
    paraphrase: textColumn({ id: 'Isi pernyataan', en: 'What was said' }),
    conflictGroup: orNull(z.string(), {
      id: 'Kelompok pernyataan tentang hal yang sama',
      en: 'Group of claims about one matter',
    }),
    matter: textColumn({
      id: 'Hal yang dibicarakan: kelompoknya, angkanya, atau yang disebut',
      en: 'The matter: its group, its figure, or what was spoken of',
    }),
    printedWeekday: orNull(z.string(), {
      id: 'Nama hari sebagaimana tercetak',
      en: 'Weekday as printed',
    }),
    verdict: verdictColumn,
    checks: withWords(z.array(checkSchema), {
      id: 'Setiap pemeriksaan; dalam CSV berupa satu teks',
      en: 'Every check; one text in CSV',
    }),
    settles: withWords(z.array(settleSchema), {
      id: 'Apa yang akan menyelesaikannya; dalam CSV berupa satu teks',
      en: 'What would settle it; one text in CSV',
    }),
    records: withWords(z.array(recordSchema), {
      id: 'Catatan yang dibuat dari pernyataan ini; dalam CSV berupa satu teks',
      en: 'Records that were made of the claim; one text in CSV',
    }),
    version: withWords(z.int().positive(), {
      id: 'Versi pernyataan ini, naik setiap kali diperbaiki',
      en: 'Version of the claim, raised whenever it is corrected',
    }),
    ...sourceColumns,
  }),
  withoutProvince: 'first',
  examples: [
    '',
    'figure=outletsLaunched',
    'verdict=conflicting',
    'matter=umkm190',
    'office=Kadis PMD',
    'scope=island:Timor',
    'verdict=conflicting&format=csv',
  ],
  async read({ db, scope, values, day, today, knownAt }) {
    const ground = await loadClaimGround(db, scope, knownAt)
    const { claims } = await listClaimEntries(db, { day, today, knownAt }, ground)
    const nameOf = (code: string) => ground.kabupaten.find((row) => row.code === code)?.shortName
    const sentences = createIdSentences(nameOf)
    const { figure, verdict, office, matter, scope: area } = values
    return claims
      .filter((claim) => figure === undefined || claim.figure === figure)
      .filter((claim) => verdict === undefined || claim.verdict === verdict)
      .filter((claim) => office === undefined || claim.office === office)
      .filter((claim) => matter === undefined || claim.matter === matter)
      .filter((claim) => area === undefined || claim.scopeText === area)
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
        office: claim.office,
        paraphrase: claim.paraphrase,
        conflictGroup: claim.conflictGroup,
        matter: claim.matter,
        printedWeekday: claim.printedWeekday,
        verdict: claim.verdict,
        checks: claim.checks.map((finding) => {
          const { rule, verdict: found, reason, numbers, others } = finding
          return {
            rule,
            verdict: found,
            reason,
            numbers,
            others: [...others],
            sentence: sentenceOf(finding, sentences),
          }
        }),
        settles: claim.settles.map((settle) => {
          return { need: settle.need, sentence: settleText(settle, (place) => inArea(place, nameOf)) }
        }),
        records: claim.links.map(({ kind, id }) => ({ kind, id })),
        version: claim.version,
        ...toSourceColumns(claim.source),
      }))
  },
  toCells: ({ checks, settles, records }) => ({
    checks: checks.map(({ rule, verdict, sentence }) => `${rule}: ${verdict} (${sentence})`).join(' '),
    settles: settles.map(({ sentence }) => sentence).join(' '),
    records: records.map(({ kind, id }) => `${kind}:${id}`).join(' '),
  }),
})

function inArea(area: string, nameOf: (code: string) => string | undefined): string {
  if (area === 'province') return 'di NTT'
  return area.startsWith('island:') ? `di ${area.slice('island:'.length)}` : `di ${nameOf(area) ?? area}`
}
