import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue, ParsedRow } from './dataset.ts'
import { planImport, rowPlanner, type RowCheck } from './plan-import.ts'
import type { PlannedRow, RecordedRow, RowDecision } from './plan.ts'
import { shopSpec } from './sheet-builder.ts'

type Cells = Record<string, CellValue | null>
const rowOf = (values: Cells, line = 2): ParsedRow => ({ line, values, problems: {} })
const id = '019bb6c5-0b56-7000-8000-000000000001'
const rosa: RecordedRow = {
  id,
  version: 3,
  label: 'Mama Rosa',
  values: { id, version: 3, kabupatenCode: '53.08', name: 'Mama Rosa', ownerName: 'Rosa', phone: null, workers: 3 },
  changedBy: 'Budi',
  changedAt: '2026-02-05T01:00:00Z',
}
const plan = (rows: ParsedRow[], recorded: RecordedRow[] = [rosa], check?: RowCheck): PlannedRow[] => [
  ...planImport(shopSpec, rows, { recorded, ...(check && { check }) }).rows,
]
const planOne = (values: Cells, recorded?: RecordedRow[]) => plan([rowOf(values)], recorded)[0]

describe('a row with an id', () => {
  test('that says nothing new is unchanged', () => {
    expect(planOne({ id, version: 3, name: 'Mama Rosa', workers: 3 })).toMatchObject({ kind: 'unchanged', changes: [] })
  })
  test('that says nothing new is unchanged at any version', () => {
    expect(planOne({ id, version: 1, name: 'Mama Rosa' })).toMatchObject({ kind: 'unchanged' })
  })
  test('tells each cell that would change, and empties what it leaves empty', () => {
    expect(planOne({ id, version: 3, name: 'Mama Rosa', ownerName: null, workers: 4 })).toEqual({
      line: 2,
      kind: 'changed',
      id,
      version: 3,
      label: 'Mama Rosa',
      changes: [
        { column: 'ownerName', before: 'Rosa', after: null },
        { column: 'workers', before: 3, after: 4 },
      ],
      problems: [],
    })
  })
  test('is a conflict when the row was changed here since, or the file does not say', () => {
    const expected = { kind: 'conflict', current: { version: 3, changedBy: 'Budi', changedAt: '2026-02-05T01:00:00Z' } }
    expect(planOne({ id, version: 2, workers: 4 })).toMatchObject(expected)
    expect(planOne({ id, workers: 4 })).toMatchObject(expected)
  })
  test('that is unknown, or of somebody else, is refused', () => {
    expect(planOne({ id, version: 3, workers: 4 }, [])).toMatchObject({
      kind: 'refused',
      problems: [{ problem: { key: 'unknownId' } }],
    })
  })
  test('cannot change what is locked, and may leave it out', () => {
    expect(planOne({ id, version: 3, kabupatenCode: '53.71' })).toMatchObject({
      kind: 'refused',
      problems: [{ column: 'kabupatenCode', problem: { key: 'lockedColumn' } }],
    })
    expect(planOne({ id, version: 3, kabupatenCode: null, workers: 4 })).toMatchObject({ kind: 'changed' })
  })
})

describe('a row without an id', () => {
  const tenun = { kabupatenCode: '53.08', name: 'Tenun Ikat', workers: 2 }
  test('is added with all that it says', () => {
    expect(planOne({ ...tenun, phone: null })).toEqual({
      line: 2,
      kind: 'added',
      label: 'Tenun Ikat',
      changes: [
        { column: 'kabupatenCode', before: null, after: '53.08' },
        { column: 'name', before: null, after: 'Tenun Ikat' },
        { column: 'workers', before: null, after: 2 },
      ],
      problems: [],
    })
  })
  test('is refused without what is required', () => {
    expect(planOne({ name: 'Tenun Ikat' })).toMatchObject({
      kind: 'refused',
      problems: [{ column: 'kabupatenCode', problem: { key: 'required' } }],
    })
  })
  test('is the one on record with its name there, however written; empty cells change nothing', () => {
    expect(planOne({ kabupatenCode: '53.08', name: 'mama  ROSA', ownerName: null })).toMatchObject({
      kind: 'changed',
      id,
      changes: [{ column: 'name', before: 'Mama Rosa', after: 'mama  ROSA' }],
    })
    expect(planOne({ kabupatenCode: '53.08', name: 'Mama Rosa', ownerName: null })).toMatchObject({
      kind: 'unchanged',
      id,
    })
    expect(planOne({ kabupatenCode: '53.71', name: 'Mama Rosa' })).toMatchObject({ kind: 'added' })
  })
  test('is asked about when several on record have the name', () => {
    const twin = { ...rosa, id: '019bb6c5-0b56-7000-8000-000000000002', label: 'Mama Rosa (Ndona)' }
    expect(planOne({ kabupatenCode: '53.08', name: 'Mama Rosa' }, [rosa, twin])).toMatchObject({
      kind: 'refused',
      problems: [{ problem: { key: 'severalRecords', labels: ['Mama Rosa', 'Mama Rosa (Ndona)'] } }],
    })
  })
  test('I and II are two groups', () => {
    const rows = ['Kelompok Tani I', 'Kelompok Tani II'].map((name, line) => rowOf({ ...tenun, name }, line + 2))
    expect(plan(rows).map(({ kind }) => kind)).toEqual(['added', 'added'])
  })
  test('is refused when the file has it twice', () => {
    const rows = [rowOf(tenun, 2), rowOf({ ...tenun, name: 'TENUN IKAT' }, 5)]
    expect(plan(rows).map(({ kind, problems }) => [kind, problems])).toEqual([
      ['added', []],
      ['refused', [{ problem: { key: 'sameAsLine', line: 2 } }]],
    ])
  })
})

test('a row with a cell that cannot be read is refused whole', () => {
  const row: ParsedRow = { line: 2, values: { id, version: 3 }, problems: { workers: { key: 'notACount' } } }
  expect(plan([row])[0]).toMatchObject({
    kind: 'refused',
    id,
    label: 'Mama Rosa',
    changes: [],
    problems: [{ column: 'workers', problem: { key: 'notACount' } }],
  })
})

test('a rule looks at the row as it would be', () => {
  const check: RowCheck = (values, recorded) =>
    values['workers'] === 9 && values['ownerName'] === 'Rosa' && recorded?.id === id
      ? [{ column: 'workers', problem: { key: 'tooLarge', max: 8 } }]
      : []
  const [refused, fine] = plan([rowOf({ id, version: 3, workers: 9 })], [rosa], check)
  expect(refused).toMatchObject({
    kind: 'refused',
    problems: [{ column: 'workers', problem: { key: 'tooLarge', max: 8 } }],
  })
  expect(fine).toBeUndefined()
})

test('whatever the rows, each is planned once, and applying the plan leaves nothing to change', () => {
  const names = fc.constantFrom('Mama Rosa', 'Tenun', 'Kopi', null)
  const cells = fc.record({
    id: fc.constantFrom(id, null, '019bb6c5-0b56-7000-8000-000000000009'),
    version: fc.constantFrom(2, 3),
    kabupatenCode: fc.constantFrom('53.08', '53.71', null),
    name: names,
    workers: fc.option(fc.nat(9)),
  })
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), (all) => {
      // A row that renames itself makes room for its old name, so that another row may come in the next time.
      const rows = all.map((row, index) => rowOf(row.id === id ? { ...row, name: 'Mama Rosa' } : row, index + 2))
      const first = planImport(shopSpec, rows, { recorded: [rosa] })
      expect(Object.values(first.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
      const second = planImport(shopSpec, rows, { recorded: applied(first.rows) })
      expect(second.counts.added + second.counts.changed).toBe(0)
      expect(second.counts.unchanged).toBe(first.counts.added + first.counts.changed + first.counts.unchanged)
    }),
  )
})

/** What would be on record after the rows that can be taken over were. */
function applied(rows: readonly PlannedRow[]): RecordedRow[] {
  const recorded = new Map([[id, rosa]])
  for (const row of rows) {
    if (row.kind !== 'added' && row.kind !== 'changed') continue
    const before = recorded.get(row.id ?? '')
    const rowId = before?.id ?? `new-${row.line}`
    const after = Object.fromEntries(row.changes.map((change) => [change.column, change.after]))
    const version = (before?.version ?? 0) + 1
    recorded.set(rowId, { id: rowId, version, label: row.label, values: { ...before?.values, ...after, version } })
  }
  return [...recorded.values()]
}

describe('a row that somebody decided about', () => {
  const decide = (values: Cells, decision: RowDecision) =>
    rowPlanner(shopSpec, { recorded: [rosa], decided: new Map([[2, decision]]) })(rowOf(values))
  const stale = { id, version: 2, workers: 4 }

  test('is a change though the record is newer, as long as it is the record that was seen', () => {
    expect(decide(stale, { choice: 'takeFile', version: 3 })).toMatchObject({
      ...{ kind: 'changed', version: 3, changes: [{ column: 'workers', before: 3, after: 4 }] },
      current: { changedBy: 'Budi' },
    })
    expect(decide(stale, { choice: 'takeFile', version: 2 }).kind).toBe('conflict')
  })
  test('stays out, whether it would change, add or conflict', () => {
    const left = { kind: 'unchanged', decided: { choice: 'leaveOut' } }
    expect(decide(stale, { choice: 'leaveOut' })).toMatchObject(left)
    expect(decide({ ...stale, version: 3 }, { choice: 'leaveOut' })).toMatchObject(left)
    expect(decide({ kabupatenCode: '53.08', name: 'Baru' }, { choice: 'leaveOut' })).toMatchObject(left)
  })
  test('stays refused', () => {
    expect(decide({ id, version: 3, kabupatenCode: '53.71' }, { choice: 'takeFile', version: 3 }).kind).toBe('refused')
  })
})
