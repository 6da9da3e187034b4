import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'
import { LAST_DUE_DAY } from './setting.ts'

/** The day of the next month on which a monthly report is due. */
export const reportDueDaySchema = z.strictObject({ value: z.number().int().min(1).max(LAST_DUE_DAY) })

/** Changes one setting, on the version that whoever sends it has seen. */
export const setSettingSchema = z.strictObject({
  ...commandFields,
  name: z.literal('reportDueDay'),
  baseVersion: z.int32().positive(),
  ...reportDueDaySchema.shape,
})
export type SetSetting = z.infer<typeof setSettingSchema>
