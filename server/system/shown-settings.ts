import { settingNames, type Environment } from '#server/env.ts'
import type { ShownSetting } from '#shared/system/answers.ts'

/** What may be read aloud. A setting that is not named here is a secret, so that a new one is none by oversight. */
const plain: ReadonlySet<string> = new Set([
  ...['PORT', 'HOST', 'PANTAU_HOME', 'TRUST_PROXY', 'TILE_URL', 'TILE_ATTRIBUTION', 'PUBLIC_URL', 'MAIL_FROM'],
  ...['LOG_LEVEL', 'DRAIN_SECONDS', 'BACKUP_DIR', 'BACKUP_KEEP'],
])

/** A setting may have been read into parts, as `7,5,12` is. */
type Value = string | number | Readonly<Record<string, string | number>>

/** Every setting with its value; of secrets only whether there is one. */
export function shownSettings(environment: Environment): ShownSetting[] {
  const values: Readonly<Record<string, Value | undefined>> = environment
  return settingNames.map((name) => {
    const value = values[name]
    const isSet = value !== undefined && value !== ''
    const isSecret = !plain.has(name)
    return { name, isSecret, value: isSet ? (isSecret ? '' : toText(value)) : null }
  })
}

function toText(value: Value): string {
  return typeof value === 'object' ? Object.values(value).join(',') : String(value)
}
