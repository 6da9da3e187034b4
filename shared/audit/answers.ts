import type { Role } from '#shared/access/role.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Named values of a row before or after a change. Dates are text, so that the stored JSON is what was hashed. */
export type AuditValues = { [name: string]: AuditValue }
export type AuditValue = string | number | boolean | null | readonly AuditValue[] | AuditValues

/** One row of the trail. Without a person the program acted, or somebody who was not signed in. `at` is an instant. */
export type AuditListRow = {
  ordinal: number
  at: string
  personId: string | null
  personName: string
  role: Role | null
  action: string
  subjectKind: string | null
  subjectId: string | null
  subjectLabel: string | null
  kabupatenCode: KabupatenCode | null
  /** Only what changed. Personal data is masked for who may not read it. */
  before: AuditValues | null
  after: AuditValues | null
  address: string | null
  userAgent: string | null
}

/** Newest first. `nextBefore` asks for older rows; null at the end. `actions` and `people` are those in the reader's scope. */
export type AuditList = {
  rows: AuditListRow[]
  nextBefore: number | null
  actions: string[]
  people: { id: string; name: string }[]
}
