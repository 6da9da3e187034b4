/** What the admin sets for everybody. `reportDueDay`: the day of the next month on which a monthly report is due, 1 to 28. */
export type SettingName = 'reportDueDay'

/** The settings with the version that the next change has to name. */
export type Settings = { reportDueDay: { value: number; version: number } }

/** What every month has: a due day may not fall out of February. */
export const LAST_DUE_DAY = 28

/** The answer of a change. */
export type ChangedSetting = { name: SettingName; value: number; version: number }

/** The `detail` of a conflict. */
export type SettingConflict = { current: { value: number; version: number }; changedBy: string; changedAt: string }
