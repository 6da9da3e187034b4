import type { AuditFilter } from '#shared/audit/schema.ts'
import { isDay } from '#shared/day/day.ts'
import { isPlainText } from '#shared/text/plain-text.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { auditSearchNames } from './list-search-names.ts'

/** What of the audit trail lives in its address, as text. */
export type AuditSearch = Partial<Record<(typeof auditSearchNames)[number], string | undefined>>

const LONGEST = 100
const isName = (text: string | undefined): text is string =>
  Boolean(text) && isPlainText((text ?? '').slice(0, LONGEST))

/** The question that an address asks; words that mean nothing are left out. */
export function auditQuestion({ from, to, person, action, kabupaten, subject, before }: AuditSearch): AuditFilter {
  const code = kabupaten && readKabupatenCode(kabupaten)
  const ordinal = Number(before)
  return {
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
    ...(isName(person) && { personId: person.slice(0, LONGEST) }),
    ...(isName(action) && { action: action.slice(0, LONGEST) }),
    ...(code && { kabupaten: code }),
    ...(isName(subject) && { subjectId: subject.slice(0, LONGEST) }),
    ...(Number.isSafeInteger(ordinal) && ordinal > 0 && { before: ordinal }),
  }
}

/** Whether an address asks for less than everything; an older page is no filter. */
export function isFiltered(search: AuditSearch): boolean {
  const { before: _before, ...filter } = auditQuestion(search)
  return Object.keys(filter).length > 0
}
