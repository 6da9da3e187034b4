import { expect, test } from 'vitest'
import { entryOf } from './entry-builder.ts'
import { followers, joinQueue, receiptsOf } from './rebase.ts'
import type { OutboxEntry } from './entry.ts'
import { waitsFor } from './order.ts'

const note = (baseVersion: number, rest = {}) =>
  entryOf('certification.note', { products: [{ id: 'p', baseVersion }] }, rest)
const describe = (baseVersion: number, rest = {}) => entryOf('product.update', { id: 'p', baseVersion }, rest)
const baseOf = (entry: Pick<OutboxEntry, 'input'> | undefined) =>
  JSON.stringify(entry?.input).match(/"baseVersion":(\d+)/)?.[1]
const done = { done: [{ id: 'p', version: 6 }] }

test('receipts tell the version of each record', () => {
  expect(receiptsOf(note(5), done)).toEqual([{ record: 'product:p', from: 5, to: 6 }])
  expect(receiptsOf(describe(5), { id: 'p', version: 6 })).toEqual([{ record: 'product:p', from: 5, to: 6 }])
  expect(receiptsOf(describe(5), null)).toEqual([])
  expect(receiptsOf(describe(5), { ok: true })).toEqual([])
})

test('an own later entry follows the receipt of the earlier one, and so does what follows that one', () => {
  const first = note(5)
  const second = note(5, { follows: [first.commandId] })
  const third = describe(5, { follows: [second.commandId] })
  const changed = followers([first, second, third], first, done)
  expect(changed.map(baseOf)).toEqual(['6', '6'])
})

test('an edit that knew nothing of the earlier one stays where it is', () => {
  const first = describe(5)
  expect(followers([first, describe(5)], first, { id: 'p', version: 6 })).toEqual([])
})

test('an entry does not follow over what somebody else changed meanwhile', () => {
  // The first was made anew on version 9 after a conflict; the second still stands on version 5.
  const first = note(9)
  expect(
    followers([first, note(5, { follows: [first.commandId] })], first, { done: [{ id: 'p', version: 10 }] }),
  ).toEqual([])
})

test('what is sent already, or was made before, is not touched', () => {
  const before = note(5)
  const first = note(5)
  const sent = note(5, { follows: [first.commandId], state: 'sent' })
  expect(followers([before, first, sent], first, done)).toEqual([])
})

test('of a bulk act only the product follows whose receipt it is', () => {
  const first = note(5)
  const bulk = entryOf(
    'mentoring.act',
    {
      products: [
        { id: 'p', baseVersion: 5 },
        { id: 'q', baseVersion: 5 },
      ],
    },
    { follows: [first.commandId] },
  )
  const [changed] = followers([first, bulk], first, done)
  expect(changed?.input).toEqual({
    products: [
      { id: 'p', baseVersion: 6 },
      { id: 'q', baseVersion: 5 },
    ],
  })
})

test('work on what the device itself put on record follows its registration, whatever version it guessed', () => {
  const register = entryOf('product.register', { id: 'p' })
  const work = note(1, { follows: [register.commandId] })
  const [changed] = followers([register, work], register, { id: 'p', version: 3 })
  expect(baseOf(changed)).toBe('3')
})

test('an act knows whatever the same person did before to its record', () => {
  const first = describe(5)
  const { follows } = joinQueue({ procedure: 'certification.note', input: note(5).input }, [first])
  expect(follows).toEqual([first.commandId])
})

test('a whole description knows an earlier one only when it began with its words', () => {
  const first = describe(5)
  const asked = { procedure: 'product.update', input: describe(5).input } as const
  expect(joinQueue(asked, [first]).follows).toEqual([])
  expect(joinQueue({ ...asked, madeOn: [first.commandId] }, [first]).follows).toEqual([first.commandId])
})

test('what was made on words that have been sent meanwhile stands on their receipt', () => {
  const first = describe(5, { state: 'sent', answer: { id: 'p', version: 6 } })
  const asked = { procedure: 'product.update', input: describe(5).input, madeOn: [first.commandId] } as const
  expect(baseOf(joinQueue(asked, [first]))).toBe('6')
})

test('what only names a record is not made on it', () => {
  const register = entryOf('umkm.register', { id: 'u' })
  const product = entryOf('product.register', { id: 'p', umkmId: 'u' })
  expect(joinQueue(product, [register]).follows).toEqual([])
})

test('a claim follows its own receipt, alone or among those of a group', () => {
  const grouped = entryOf('claim.group', {
    claims: [
      { id: 'a', baseVersion: 1 },
      { id: 'b', baseVersion: 3 },
    ],
  })
  const edited = entryOf('claim.edit', { id: 'b', baseVersion: 3 }, { follows: [grouped.commandId] })
  const answer = {
    changed: [
      { id: 'a', version: 2 },
      { id: 'b', version: 4 },
    ],
  }
  expect(followers([grouped, edited], grouped, answer).map(baseOf)).toEqual(['4'])
  const again = entryOf('claim.group', { claims: [{ id: 'b', baseVersion: 3 }] }, { follows: [edited.commandId] })
  expect(followers([edited, again], edited, { id: 'b', version: 4 }).map(baseOf)).toEqual(['4'])
})

test('a correction of a channel and its end go one after the other, without versions', () => {
  const correction = entryOf('channel.record', { corrects: 'k', input: { productIds: ['p'] } as never })
  const end = entryOf('channel.end', { id: 'k' })
  expect(waitsFor(end, [correction, end])).toBe(correction)
  expect(receiptsOf(end, { id: 'k' })).toEqual([])
  expect(joinQueue({ procedure: 'channel.end', input: end.input }, [correction]).input).toBe(end.input)
})
