import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { addDays, toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import {
  bulk,
  doEverything,
  doneInput,
  edit,
  expectAgreement,
  figureOf,
  lastAudit,
  loadWorkData,
  on,
  registerProduct,
  storeFile,
  traceOf,
} from './work-products.ts'

const NIB = '1234567890123'
const halal = (expiresOn: string) => ({
  ...{ ...doneInput('halal'), number: 'ID531100', issuer: 'BPJPH' },
  ...{ issuedOn: '2025-01-10', expiresOn },
})

describeOnEachEngine('the checklist', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)
  const note = async (
    db: Db,
    id: string,
    input: Parameters<ReturnType<typeof callerOf>['certification']['note']>[0]['input'],
  ) => callerOf(db, people.ownOfficial).certification.note({ ...(await bulk(db, id)), input })

  test(
    'makes a product ready when all that its category needs is done, and no longer the day after an expiry',
    rolledBack(async (db) => {
      const id = await registerProduct(db, { category: 'food' })
      await doEverything(db, id, { category: 'food' })
      expect(await figureOf(db, 'productsReady')).toBe(1)
      await note(db, id, halal('2026-11-21'))
      const readyOn = async (day: string) => (await callerOf(db, people.ownOfficial, day).product.get({ id })).isReady
      expect([await readyOn('2026-11-21'), await readyOn('2026-11-22')]).toEqual([true, false])
      const ready = async (day: string) =>
        (await callerOf(db, people.ownOfficial, day).product.list({ ready: 'yes' })).rows.map((row) => row.id)
      expect([await ready('2026-11-21'), await ready('2026-11-22')]).toEqual([[id], []])
      expect((await callerOf(db, people.ownOfficial).product.get({ id })).standing).toMatchObject({
        ...{ missing: [], unmet: [], firstExpiry: { item: 'halal', expiresOn: '2026-11-21' } },
      })
      await expectAgreement(db)
    }),
  )

  test(
    'of a product of the first data writes down its category first, with the source of the description',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = (await official.product.list({ search: 'selai organik' })).rows[0]?.id ?? ''
      const command = {
        ...(await bulk(db, id)),
        input: { ...on(), item: 'packaging' as const, state: 'done' as const },
      }
      await official.certification.note(command)
      const { events, source } = await official.product.get({ id })
      expect(events.map((event) => [event.type, event.commandId === null])).toEqual([
        ['registered', true],
        ['categorised', true],
        ['checklistNoted', false],
      ])
      expect(events[1]?.source.reference).toBe(source.reference)
      await official.command.undo({ commandId: newCommandId(), undoes: command.commandId })
      const left = await official.product.get({ id })
      expect(left.events.map((event) => event.type)).toEqual([
        'registered',
        'categorised',
        'checklistNoted',
        'withdrawn',
      ])
      expect(left.standing.missing).toContain('packaging')
      await expectAgreement(db)
    }),
  )

  test(
    'keeps number, issuer, days, reason and files, and says before and after in the trail',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const evidence = [await storeFile(db)]
      await note(db, id, { ...halal('2027-01-01'), evidence })
      expect((await callerOf(db, people.governorOffice).product.get({ id })).standing.certificates).toEqual([
        { item: 'halal', number: 'ID531100', issuer: 'BPJPH', issuedOn: '2025-01-10', expiresOn: '2027-01-01' },
      ])
      await note(db, id, { ...on(), item: 'halal', state: 'waived', reason: 'Bahan nabati seluruhnya' })
      expect((await callerOf(db, people.governorOffice).product.get({ id })).standing.certificates).toEqual([])
      expect(await lastAudit(db)).toMatchObject({
        ...{ action: 'certification.note', before: { 'checklist.halal': 'done' } },
        after: {
          'checklist.halal': 'waived',
          events: [{ type: 'checklistNoted', item: 'halal', state: 'waived', reason: 'Bahan nabati seluruhnya' }],
        },
      })
    }),
  )

  test(
    'shows the number of a NIB only to who may read personal data, also in the trail',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      await note(db, id, { ...doneInput('nib'), number: NIB })
      const seen = async (person: (typeof people)[keyof typeof people]) => {
        const caller = callerOf(db, person)
        const answers = [await caller.product.get({ id }), await caller.product.list({}), await caller.audit.list({})]
        return JSON.stringify(answers).includes(NIB)
      }
      expect([await seen(people.pmdStaff), await seen(people.ownOfficial)]).toEqual([true, true])
      expect([await seen(people.governorOffice), await seen(people.admin)]).toEqual([false, false])
      const expiring = { ...doneInput('nib'), number: NIB, expiresOn: '2026-12-01' }
      await note(db, id, expiring)
      const numbersFor = async (person: (typeof people)[keyof typeof people]) =>
        (await callerOf(db, person).certification.expiring({ within: 30 })).rows.map((row) => row.number)
      expect(await numbersFor(people.pmdStaff)).toEqual([NIB])
      expect(await numbersFor(people.governorOffice)).toEqual([null])
    }),
  )

  test(
    'is noted for many products at once, or for none',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const ids = [await registerProduct(db), await registerProduct(db, { kabupatenCode: foreign })]
      const input = { ...on(), item: 'qris' as const, state: 'done' as const }
      const { done } = await pmd.certification.note({ ...(await bulk(db, ...ids)), input })
      expect(done).toEqual(ids.map((id) => ({ id, version: 2 })))
      const craft = await registerProduct(db, { name: 'Anyaman', category: 'craft' })
      const before = await traceOf(db)
      const notNeeded = { ...on(), item: 'halal' as const, state: 'notNeeded' as const }
      const noting = pmd.certification.note({ ...(await bulk(db, craft, ...ids)), input: notNeeded })
      expect(await refusalOf(noting)).toMatchObject({
        code: 'invalid-state',
        detail: {
          refusals: expect.arrayContaining(
            ids.map((id) => ({
              ...{ id, name: 'Kopi Belu' },
              refusal: { reason: 'requiredByCategory', item: 'halal', category: 'beverage' },
            })),
          ),
        },
      })
      expect(await traceOf(db)).toEqual(before)
    }),
  )

  test(
    'of a completed product keeps what completing needed, as does its category',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const id = await registerProduct(db, { category: 'textile' })
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'start', input: { ...on(), by: 'kabupaten' } })
      await doEverything(db, id, { category: 'textile' })
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() })
      const undoing = note(db, id, { ...on(), item: 'packaging', state: 'inProgress' })
      expect(await refusalOf(undoing)).toMatchObject({ detail: { refusal: { reason: 'completed' } } })
      const recategorising = pmd.product.update({ ...(await edit(db, id)), name: 'Kopi Belu', category: 'food' })
      expect(await refusalOf(recategorising)).toMatchObject({ detail: { refusal: { reason: 'completed' } } })
    }),
  )

  test(
    'is refused for days that cannot be',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const before = await traceOf(db)
      expect(await outcomeOf(note(db, id, { ...halal('2025-01-10') }))).toBe('bad-input')
      expect(await outcomeOf(note(db, id, { ...doneInput('packaging'), number: 'X-1' }))).toBe('bad-input')
      const early = { ...halal('2028-01-01'), issuedOn: '2026-11-22' }
      expect(await refusalOf(note(db, id, early))).toMatchObject({ detail: { refusal: { reason: 'issuedInFuture' } } })
      const future = note(db, id, { ...on('2026-11-22'), item: 'packaging', state: 'done' })
      expect(await refusalOf(future)).toMatchObject({ detail: { refusal: { reason: 'future' } } })
      expect(await traceOf(db)).toEqual(before)
      await note(db, id, { ...on('2026-11-10'), item: 'packaging', state: 'inProgress' })
      const earlier = note(db, id, { ...on('2026-11-09'), item: 'packaging', state: 'done' })
      expect(await refusalOf(earlier)).toMatchObject({ detail: { refusal: { reason: 'beforePrevious' } } })
    }),
  )

  test(
    'on an older version is a conflict, elsewhere not found',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const stale = { ...(await bulk(db, id)), input: { ...on(), item: 'qris' as const, state: 'done' as const } }
      await note(db, id, { ...on(), item: 'packaging', state: 'done' })
      const before = await traceOf(db)
      const sent = await refusalOf(callerOf(db, people.pmdStaff).certification.note(stale))
      expect(sent).toMatchObject({ code: 'conflict', detail: { current: { version: 2 }, changedBy: 'Olivia' } })
      expect((await refusalOf(callerOf(db, people.foreignOfficial).certification.note(stale))).code).toBe('not-found')
      // The words that came too late are kept and told in the trail; nothing else changed.
      const kept = { audit: (before.version?.audit ?? 0) + 1, version: (before.version?.version ?? 0) + 1 }
      expect(await traceOf(db)).toEqual({ ...before, version: kept })
    }),
  )

  test(
    'tells which certificates expire, soonest first, those of archived products left out',
    rolledBack(async (db) => {
      const lastDays = ['2026-12-21', '2026-11-21', '2026-11-20', '2027-02-19', '2027-02-20']
      const ids: string[] = []
      for (const day of lastDays) {
        const id = await registerProduct(db, { name: `Produk ${day}` })
        ids.push(id)
        await note(db, id, halal(day))
      }
      const official = callerOf(db, people.ownOfficial)
      const expiring = async (within: 30 | 60 | 90 | 'expired') =>
        (await official.certification.expiring({ within })).rows.map((row) => [row.expiresOn, row.daysLeft])
      expect(await expiring(30)).toEqual([
        ['2026-11-21', 0],
        ['2026-12-21', 30],
      ])
      expect((await expiring(90)).map(([, days]) => days)).toEqual([0, 30, 90])
      expect(await expiring('expired')).toEqual([['2026-11-20', -1]])
      const listed = async (expiringWithin: 30 | 90) =>
        (await official.product.list({ expiringWithin })).rows.map((row) => row.name)
      expect(await listed(30)).toEqual(['Produk 2026-11-21', 'Produk 2026-12-21'])
      expect(await listed(90)).toHaveLength(3)
      await official.product.archive({ ...(await edit(db, ids[1] ?? '')), ...on(), reason: 'Tercatat dua kali' })
      expect(await expiring(30)).toEqual([['2026-12-21', 30]])
      expect(await callerOf(db, people.foreignOfficial).certification.expiring({ within: 90 })).toMatchObject({
        rows: [],
      })
      const { rows: asked } = await callerOf(db, people.pmdStaff).certification.expiring({ within: 90, kabupaten: own })
      expect(asked[0]).toMatchObject({
        ...{ productId: ids[0], productName: 'Produk 2026-12-21', kabupatenCode: own, item: 'halal' },
        ...{ number: 'ID531100', issuer: 'BPJPH', daysLeft: 30 },
      })
      expect(asked.every((row) => row.expiresOn >= TODAY)).toBe(true)
    }),
  )

  test(
    'gives the certificates that expire by pages, each once and in order',
    rolledBack(async (db) => {
      const today = toDay(TODAY)
      for (let index = 1; index <= 13; index += 1) {
        const id = await registerProduct(db, { name: `Produk ${index}` })
        for (const item of ['distributionPermit', 'halal', 'barcode'] as const) {
          const expiresOn = addDays(today, 1 + ((index * 7) % 30))
          await note(db, id, { ...doneInput(item), number: `N-${index}`, expiresOn })
        }
        await note(db, id, { ...doneInput('nib'), number: NIB, expiresOn: addDays(today, 1 + (index % 3)) })
      }
      const { expiring } = callerOf(db, people.pmdStaff).certification
      const [first, second, none] = [
        await expiring({ within: 90, kabupaten: own }),
        await expiring({ within: 90, kabupaten: own, page: 2 }),
        await expiring({ within: 90, kabupaten: own, page: 3 }),
      ]
      expect(first).toMatchObject({ page: 1, pageSize: 50, isMore: true })
      expect(second).toMatchObject({ page: 2, isMore: false })
      expect(none).toMatchObject({ page: 3, rows: [], isMore: false })
      const rows = [...first.rows, ...second.rows]
      expect([first.rows.length, second.rows.length]).toEqual([50, 2])
      expect(new Set(rows.map((row) => `${row.productId} ${row.item}`)).size).toBe(52)
      expect(rows.map((row) => row.daysLeft)).toEqual(rows.map((row) => row.daysLeft).toSorted((a, b) => a - b))
      expect(await expiring({ within: 90, page: 100_000 })).toMatchObject({ page: 200, rows: [], isMore: false })
    }),
  )
})
