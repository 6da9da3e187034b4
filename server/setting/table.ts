import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { SettingName } from '#shared/setting/setting.ts'

/** What the admin sets for everybody; every setting has its row from the start. */
export const setting = pgTable('setting', {
  name: text().$type<SettingName>().primaryKey(),
  value: integer().notNull(),
  version: integer().notNull(),
})
