import { asc } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import type { Settings } from '#shared/setting/setting.ts'
import { setting } from './table.ts'

/** Every setting, each with the version that a change of it has to name. */
export async function getSettings(db: Db): Promise<Settings> {
  const rows = await keptRows(db, { name: 'settings', tables: ['setting'] }, () =>
    db.select().from(setting).orderBy(asc(setting.name)),
  )
  const dueDay = rows.find((row) => row.name === 'reportDueDay')
  if (!dueDay) throw new Error('setting has no reportDueDay: the database was not migrated')
  return { reportDueDay: { value: dueDay.value, version: dueDay.version } }
}

/** The day of the next month on which a monthly report is due. */
export async function reportDueDay(db: Db): Promise<number> {
  return (await getSettings(db)).reportDueDay.value
}
