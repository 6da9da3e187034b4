import { expect, test } from 'vitest'
import { rights, type Right } from '#shared/access/rights.ts'
import { outboxSchemas } from '#shared/outbox/schema.ts'
import { appRouter } from './router.ts'

/** Changes of kabupaten officials and Dinas PMD that do not wait on a device, and why. */
const sentAtOnce: Readonly<Record<string, string>> = {
  'command.revoke': 'the question by which the queue itself takes back what may have arrived',
  'shelf.preview': 'changes nothing: it asks how a report would be counted',
  'claim.preview': 'changes nothing: it asks what a file would bring',
  'claim.import': 'of a file, whose rows only the server can compare with what is there; nothing of it is typed here',
  'exchange.map': 'about a file that the server has read; nothing of it is typed here',
  'exchange.replan': 'asks the server to compare a file that it has read once more',
  'exchange.decide': 'about rows that the server has compared; what was decided is on the screen only with them',
  'exchange.applyRows': 'of a preview that holds only for what is on record at that moment',
  'exchange.undo': 'takes back an import, which the server must find as it was left',
  'inbox.markSeen': 'tells what was read; the inbox counts anew when it is read again',
  'mail.choose': 'a setting of one’s own that changes no record; it is chosen again with a line',
}

type Procedure = { _def: { type: string; meta?: { right?: Right } } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const changes = procedures.flatMap(([name, { _def }]) =>
  _def.type === 'mutation' ? [{ name, right: _def.meta?.right }] : [],
)
const ofOfficials = changes.filter(({ right }) => {
  const reach = right && rights[right]
  return !reach || reach.kabupatenOfficial !== 'none' || reach.pmdStaff !== 'none'
})

test('every change that a kabupaten official or Dinas PMD can make waits on the device, or has a reason why not', () => {
  const names = ofOfficials.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !(name in outboxSchemas) && !sentAtOnce[name])).toEqual([])
  expect(names.filter((name) => name in outboxSchemas && sentAtOnce[name])).toEqual([])
})

test('what is told to wait or not to wait is a command of the server', () => {
  const names = new Set(changes.map(({ name }) => name))
  expect([...Object.keys(outboxSchemas), ...Object.keys(sentAtOnce)].filter((name) => !names.has(name))).toEqual([])
})

test('a command that nobody but admins can give need not wait', () => {
  expect(ofOfficials.map(({ name }) => name)).not.toContain('people.create')
})
