import { channelKinds } from '#shared/outlet/channel/channel.ts'
import type { SubjectKind } from '#shared/figure/registry-event.ts'

/** What changes can be narrowed to. */
export const subjectGroups = ['product', 'outlet', 'umkm', 'channel'] as const
export type SubjectGroup = (typeof subjectGroups)[number]

export function isSubjectGroup(text: unknown): text is SubjectGroup {
  return subjectGroups.some((group) => group === text)
}

/** The kinds of subject that a group holds. */
export function kindsOf(group: SubjectGroup): readonly SubjectKind[] {
  return group === 'channel' ? channelKinds : [group]
}
