import { eq } from 'drizzle-orm'
import { findLastChange } from '#server/audit/change-queries.ts'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { can } from '#shared/access/rights.ts'
import type { SetSetting } from '#shared/setting/schema.ts'
import type { ChangedSetting, SettingConflict } from '#shared/setting/setting.ts'
import { setting } from './table.ts'

/**
 * Changes a setting for everybody, from now on: what was due keeps the day that was due then.
 * @throws DomainError forbidden, or conflict with the setting as it is now
 */
export function setSetting(context: CommandContext, input: SetSetting): Promise<ChangedSetting> {
  return runCommand(context, { name: 'settings.set', input }, async ({ tx, actor, note }) => {
    if (!can(actor, 'settings.edit')) throw new DomainError('forbidden', (say) => say.forbidden)
    const { name, value, baseVersion } = input
    const [stored] = await tx.select().from(setting).where(eq(setting.name, name)).for('update')
    if (!stored) throw new Error(`setting has no ${name}: the database was not migrated`)
    if (stored.version !== baseVersion) {
      const last = await findLastChange(tx, name)
      const current = { value: stored.value, version: stored.version }
      const detail: SettingConflict = { current, changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
      throw new DomainError('conflict', (say) => say.settingChanged, { detail })
    }
    const version = stored.version + 1
    await tx.update(setting).set({ value, version }).where(eq(setting.name, name))
    const subject = { subjectKind: 'setting', subjectId: name, subjectLabel: name }
    note({ action: 'settings.set', ...subject, before: { value: stored.value }, after: { value } })
    return { name, value, version }
  })
}
