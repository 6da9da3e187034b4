import { z } from 'zod'
import { listAnnouncedTargets } from '#server/target/queries.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { dayColumn, idColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'

export const announcedTargetsEndpoint = defineEndpoint({
  name: 'announced-targets',
  summary: { id: 'Target sebagaimana diumumkan', en: 'Targets as they were announced' },
  definition: {
    id: 'Satu baris per target yang pernah diumumkan, dalam kata-kata sumbernya, termasuk yang bukan tentang angka Pantau OVOP.',
    en: 'One row per target that was ever announced, in the words of its source, also those about none of our figures.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: {},
  row: z.object({
    id: idColumn,
    title: textColumn({ id: 'Apa yang ditargetkan', en: 'What is to be reached' }),
    figure: orNull(z.enum(figureNames), {
      id: 'Angka Pantau OVOP yang dimaksud; kosong bila bukan salah satunya',
      en: 'The figure that is meant; null where it is none of ours',
    }),
    value: textColumn({ id: 'Nilai sebagaimana diumumkan', en: 'Value as announced' }),
    unit: textColumn({ id: 'Satuan', en: 'Unit' }),
    period: orNull(z.string(), { id: 'Masa atau pengulangan', en: 'Period or recurrence' }),
    due: orNull(z.string(), { id: 'Tenggat sebagaimana diumumkan', en: 'Deadline as announced' }),
    dueOn: orNull(dayColumn({ id: 'Hari tenggat', en: 'Day of the deadline' }), {
      id: 'Hari tenggat, bila berupa satu hari',
      en: 'Day of the deadline, where it is one day',
    }),
    scope: textColumn({
      id: 'Untuk siapa: province, kode kabupaten/kota, atau kata-kata sumber',
      en: 'For whom: province, a code, or the words of the source',
    }),
    setBy: textColumn({ id: 'Siapa yang menetapkan', en: 'Who set it' }),
    setOn: dayColumn({ id: 'Tanggal ditetapkan', en: 'Day on which it was set' }),
    progressEvidence: orNull(z.string(), { id: 'Kemajuan menurut laporan', en: 'Progress according to reports' }),
    note: orNull(z.string(), { id: 'Catatan', en: 'Note' }),
    ...sourceColumns,
  }),
  withoutProvince: 'first',
  examples: ['', 'format=csv'],
  async read({ db, scope, day }) {
    const targets = await listAnnouncedTargets(db, scope, { asOf: day })
    return targets.map((target) => ({
      id: target.id,
      title: target.title,
      figure: target.figure,
      value: target.valueText,
      unit: target.unit,
      period: target.periodText,
      due: target.dueText,
      dueOn: target.dueOn,
      scope: target.scopeText,
      setBy: target.setBy,
      setOn: target.setOn,
      progressEvidence: target.progressEvidence,
      note: target.note,
      ...toSourceColumns(target.source),
    }))
  },
})
