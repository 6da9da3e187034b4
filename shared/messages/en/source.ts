import type { sourceMessages as idSourceMessages } from '#shared/messages/id/source.ts'

export const sourceMessages: typeof idSourceMessages = {
  source: 'Source',
  sources: 'Sources',
  leaves: 'another site',
  published: (day) => `published ${day}`,
  rivals: (count) => (count === 1 ? 'One other report differs' : `${count} other reports differ`),
}
