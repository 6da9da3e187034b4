import { officeOf } from '#shared/access/office.ts'
import type { Role } from '#shared/access/role.ts'
import { listedProvinces } from './provinces.ts'

/** The office in whose name somebody records what happens in a kabupaten, as the server writes it. */
export function officeIn(role: Role, code: string, nameOf: (code: string) => string): string {
  return officeOf(role, { code, name: nameOf(code) }, listedProvinces())
}
