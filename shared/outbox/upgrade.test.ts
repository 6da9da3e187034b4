import { expect, test } from 'vitest'
import { OUTBOX_FORMAT } from './entry.ts'
import { inOrder } from './order.ts'
import { readEntry } from './upgrade.ts'

const id = '019c9f3a-7c00-7abc-8def-0123456789ab'

/** As a phone that lay in a drawer since the first format still holds it. */
const first = {
  ...{ format: 1, commandId: id, personId: 'maria', procedure: 'report.save', record: 'report:53.06:2026-02' },
  input: { kabupatenCode: '53.06', month: '2026-02', baseVersion: 0, productIds: [], isNihil: true },
  ...{
    label: 'Laporan Februari',
    madeAt: '2026-03-02T01:00:00.000Z',
    appVersion: '0.0.8',
    state: 'waiting',
    attempts: 3,
  },
}

/** As the format after it did, with its photo whole. */
const second = {
  ...{ format: 2, commandId: id, personId: 'maria', procedure: 'product.setPhoto', order: 4 },
  input: { id: 'p', baseVersion: 2, photoId: 'f' },
  label: { subject: 'Kopi' },
  files: [{ placeholder: 'f', name: 'kopi.jpg' }],
  ...{ madeAt: '2026-03-02T01:00:00.000Z', appVersion: '0.0.9', state: 'sending', attempts: 1 },
}

test('an entry of the first format is still delivered, in its place before all newer ones', () => {
  const read = readEntry(first)
  expect(read).toMatchObject({
    entry: {
      format: OUTBOX_FORMAT,
      commandId: id,
      input: first.input,
      state: 'waiting',
      label: { subject: 'Laporan Februari' },
    },
  })
  const newer = readEntry(second)
  const entries = [newer, read].flatMap((each) => ('entry' in each ? each.entry : []))
  expect(inOrder(entries).map(({ procedure }) => procedure)).toEqual(['report.save', 'product.setPhoto'])
})

test('an entry of the second format is still delivered, with its files by name', () => {
  expect(readEntry(second)).toMatchObject({ entry: { format: OUTBOX_FORMAT, files: ['f'], follows: [], order: 4 } })
})

test('the order of two entries of the first format is that of their ids', () => {
  const later = { ...first, commandId: '019c9f3a-7c01-7abc-8def-0123456789ab', procedure: 'report.submit' }
  const entries = [readEntry(later), readEntry(first)].flatMap((each) => ('entry' in each ? each.entry : []))
  expect(inOrder(entries).map(({ procedure }) => procedure)).toEqual(['report.save', 'report.submit'])
})

test('what a newer version of the program made stays as it is, and says so', () => {
  const raw = { ...second, format: OUTBOX_FORMAT + 1 }
  expect(readEntry(raw)).toEqual({ unreadable: { commandId: id, personId: 'maria', why: 'newerFormat', raw } })
})

test('a command that the program does not know any more says so', () => {
  expect(readEntry({ ...second, procedure: 'product.paint' })).toMatchObject({
    unreadable: { why: 'unknownProcedure' },
  })
})

test.each([
  [undefined],
  [null],
  ['x'],
  [{}],
  [{ ...second, input: 'x' }],
  [{ ...second, format: 0 }],
  [{ ...second, state: 'lost' }],
])('what is damaged is told, never thrown away: %j', (raw) => {
  expect(readEntry(raw)).toMatchObject({ unreadable: { why: 'damaged', raw } })
})
