import { beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { claim, claimPast } from '#server/claim/table.ts'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { expectAgreement, lastAudit, loadWorkData } from './work-products.ts'

type Fields = Record<string, unknown>
const form = {
  asOfText: '2026-03-01',
  figure: 'outletsLaunched' as const,
  valueText: '21',
  unit: 'outlet',
  scopeText: 'province',
  speaker: 'Gubernur Melki Laka Lena',
  source: { reference: 'https://contoh.example/dua-puluh-satu', publishedText: '2026-03-02' },
  paraphrase: 'Sudah 21 gerai diluncurkan',
}
const adding = (more: Fields = {}) => ({ commandId: newCommandId(), ...form, ...more })

describeOnEachEngine('claims', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const as = (db: Db, actor: Actor | undefined = people.governorOffice, today = TODAY) => callerOf(db, actor, today)
  const pageOf = (db: Db, more: { asOf?: string; knownAt?: string } = {}) => {
    const { asOf, knownAt } = more
    return callerOf(db).claim.page({ ...(asOf && { asOf: toDay(asOf) }), ...(knownAt && { knownAt }) })
  }
  const entryOf = async (db: Db, id: string) => (await pageOf(db)).claims.find((one) => one.id === id)
  const add = (db: Db, more: Fields = {}) => as(db).claim.add(adding(more))

  describe('that are added', () => {
    test('are checked at once, join the matter of their figure, and tell the trail', async () => {
      await withRollback(engine().db, async (db) => {
        const before = await pageOf(db)
        const made = await add(db)
        const entry = await entryOf(db, made.id)
        expect(entry).toMatchObject({
          ...{ metric: 'outlets_launched', figure: 'outletsLaunched', verdict: 'conflicting', matter: 'outlets' },
          ...{ office: 'Gubernur', person: 'Melki Laka Lena', version: 1, links: [] },
          settles: [
            { need: 'missingRecords', figure: 'outletsLaunched', area: 'province', asOf: '2026-03-01', count: 1 },
          ],
        })
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'claim.add', personName: 'Gita', subjectKind: 'claim', subjectId: made.id },
          ...{ subjectLabel: '21 outlet (2026-03-01)', before: null },
          after: { value: '21', scope: 'province', figure: 'outletsLaunched' },
        })
        const after = await pageOf(db)
        expect(after.claims).toHaveLength(before.claims.length + 1)
        expect(after.records).toEqual(before.records)
        await expectAgreement(db)
      })
    })

    test('act once however often they are sent, and the same claim is recognised', async () => {
      await withRollback(engine().db, async (db) => {
        const command = adding()
        const first = await as(db).claim.add(command)
        expect(await as(db).claim.add(command)).toEqual(first)
        const again = { speaker: ' gubernur  MELKI laka lena', conflictGroup: 'gerai' }
        expect(await refusalOf(add(db, again))).toMatchObject({
          ...{ code: 'invalid-state', detail: { refusal: { reason: 'sameClaim', id: first.id } } },
        })
        expect((await pageOf(db)).claims).toHaveLength(87)
      })
    })

    test('are known by a free metric, too, and by the office that somebody told', async () => {
      await withRollback(engine().db, async (db) => {
        const free = { figure: undefined, metric: 'IKM terdaftar', unit: 'IKM', office: 'Disperindag', scopeText: own }
        const { id } = await add(db, { ...free, speaker: 'Budi', valueText: 'ribuan', asOfText: '2026-02' })
        expect(await entryOf(db, id)).toMatchObject({
          ...{ metric: 'ikm_terdaftar', figure: null, verdict: 'notCheckable', valueLow: null },
          ...{ office: 'Disperindag', person: 'Budi', matter: 'ikm_terdaftar' },
          settles: [{ need: 'document', metric: 'ikm_terdaftar' }],
        })
      })
    })

    test.each<[string, Fields, string]>([
      ['no source', { source: { reference: ' ' } }, 'bad-input'],
      ['no source at all', { source: undefined }, 'bad-input'],
      ['neither figure nor metric', { figure: undefined }, 'bad-input'],
      ['a metric without a letter', { figure: undefined, metric: '123' }, 'bad-input'],
      ['a day that is none', { asOfText: '2026-02-30' }, 'bad-input'],
      ['no area', { scopeText: 'Kupang' }, 'bad-input'],
      ['an unknown kabupaten', { scopeText: '53.99' }, 'not-found'],
      ['a weekday that is none', { printedWeekday: 'Sabtulah' }, 'bad-input'],
      ['no value', { valueText: '' }, 'bad-input'],
      ['an unknown field', { verdict: 'consistent' }, 'bad-input'],
      ['a range', { valueText: '20-22' }, 'done'],
      ['words', { valueText: 'ribuan' }, 'done'],
      ['a change', { valueText: '150000 -> 800000' }, 'done'],
      ['about', { valueText: 'sekitar 250' }, 'done'],
      ['a of b', { valueText: '20 dari 22' }, 'done'],
      ['a month', { asOfText: '2026-02' }, 'done'],
      ['a year', { asOfText: '2025' }, 'done'],
      ['a speaker without office', { speaker: 'Melki Laka Lena' }, 'done'],
      ['a source without a date', { source: { reference: 'Surat 5' } }, 'done'],
    ])('with %s', async (_, more, outcome) => {
      await withRollback(engine().db, async (db) => {
        expect(await outcomeOf(add(db, more))).toBe(outcome)
        expect(await outcomeOf(pageOf(db))).toBe('done')
      })
    })
  })

  describe('that are edited', () => {
    test('are checked again, keep what they said before, and refuse who has seen an older version', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await add(db)
        const edit = { commandId: newCommandId(), id, baseVersion: 1, ...form, valueText: '20' }
        expect(await as(db, people.pmdStaff).claim.edit(edit)).toEqual({ id, version: 2 })
        expect(await entryOf(db, id)).toMatchObject({ valueText: '20', verdict: 'consistent', version: 2 })
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'claim.edit', before: { value: '21' }, after: { value: '20' } },
        })
        const [past] = await db.select().from(claimPast).where(eq(claimPast.claimId, id))
        expect(past).toMatchObject({ version: 1, content: { valueText: '21' } })
        const late = { ...edit, commandId: newCommandId(), valueText: '22' }
        expect(await refusalOf(as(db).claim.edit(late))).toMatchObject({
          ...{ code: 'conflict', detail: { current: { valueText: '20', version: 2 }, changedBy: 'Petrus' } },
        })
        const same = { ...edit, commandId: newCommandId(), baseVersion: 2 }
        expect(await refusalOf(as(db).claim.edit(same))).toMatchObject({
          detail: { refusal: { reason: 'nothingChanged' } },
        })
      })
    })

    test('may not become the same as another', async () => {
      await withRollback(engine().db, async (db) => {
        const other = await add(db)
        const { id } = await add(db, { valueText: '22' })
        const edit = { commandId: newCommandId(), id, baseVersion: 1, ...form }
        expect(await refusalOf(as(db).claim.edit(edit))).toMatchObject({
          detail: { refusal: { reason: 'sameClaim', id: other.id } },
        })
      })
    })

    test('change the verdict on others', async () => {
      await withRollback(engine().db, async (db) => {
        const counted = { figure: undefined, metric: 'lapak', unit: 'lapak' }
        const one = await add(db, { ...counted, valueText: '7' })
        expect((await entryOf(db, one.id))?.verdict).toBe('notCheckable')
        const rival = await add(db, { ...counted, valueText: '9', speaker: 'Wagub' })
        expect((await entryOf(db, one.id))?.verdict).toBe('conflicting')
        await as(db).claim.withdraw({ commandId: newCommandId(), id: rival.id, baseVersion: 1, reason: 'Salah kutip' })
        expect((await entryOf(db, one.id))?.verdict).toBe('notCheckable')
      })
    })
  })

  test('are grouped many at once, and taken out of their group', async () => {
    await withRollback(engine().db, async (db) => {
      const { claims } = await pageOf(db)
      const some = claims.slice(0, 3).map(({ id, version }) => ({ id, baseVersion: version }))
      const { changed } = await as(db).claim.group({ commandId: newCommandId(), claims: some, group: 'Rapat Maret' })
      expect(changed).toHaveLength(3)
      const matter = (await pageOf(db)).matters.find(({ id }) => id === 'Rapat Maret')
      expect(matter?.claimIds.toSorted()).toEqual(some.map(({ id }) => id).toSorted())
      const stale = { commandId: newCommandId(), claims: some, group: null }
      expect((await refusalOf(as(db).claim.group(stale))).code).toBe('conflict')
      await as(db).claim.group({
        commandId: newCommandId(),
        claims: changed.map(({ id, version }) => ({ id, baseVersion: version })),
        group: null,
      })
      expect((await pageOf(db)).matters.some(({ id }) => id === 'Rapat Maret')).toBe(false)
    })
  })

  test('leave the page when withdrawn, and their row stays with the reason', async () => {
    await withRollback(engine().db, async (db) => {
      const { id } = await add(db)
      const command = { commandId: newCommandId(), id, baseVersion: 1, reason: 'Salah dengar' }
      await as(db).claim.withdraw(command)
      expect(await entryOf(db, id)).toBeUndefined()
      const [row] = await db.select().from(claim).where(eq(claim.id, id))
      expect(row).toMatchObject({ withdrawnReason: 'Salah dengar', version: 2 })
      expect(await as(db).claim.withdrawn()).toMatchObject([
        { id, reason: 'Salah dengar', withdrawnBy: people.governorOffice.name },
      ])
      const again = { ...command, commandId: newCommandId(), baseVersion: 2 }
      expect(await refusalOf(as(db).claim.withdraw(again))).toMatchObject({
        detail: { refusal: { reason: 'withdrawn' } },
      })
      // What is withdrawn does not stand in the way of the same claim.
      expect(await outcomeOf(add(db))).toBe('done')
      const undo = { commandId: newCommandId(), undoes: command.commandId }
      expect(await refusalOf(as(db).command.undo(undo))).toMatchObject({
        detail: { refusal: { reason: 'sameClaim' } },
      })
    })
  })

  describe('undone', () => {
    test('an addition is withdrawn, an edit says again what it said, and undoing that does it again', async () => {
      await withRollback(engine().db, async (db) => {
        const added = adding()
        const { id } = await as(db).claim.add(added)
        const edit = { commandId: newCommandId(), id, baseVersion: 1, ...form, valueText: '20' }
        await as(db).claim.edit(edit)
        const undo = (undoes: string) => {
          const commandId = newCommandId()
          return as(db)
            .command.undo({ commandId, undoes })
            .then(() => commandId)
        }
        expect(await refusalOf(undo(added.commandId))).toMatchObject({
          ...{ code: 'invalid-state', detail: { refusal: { reason: 'changedSince' } } },
        })
        const undone = await undo(edit.commandId)
        expect((await entryOf(db, id))?.valueText).toBe('21')
        await undo(undone)
        expect((await entryOf(db, id))?.valueText).toBe('20')
        expect(await refusalOf(undo(edit.commandId))).toMatchObject({
          detail: { refusal: { reason: 'changedSince' } },
        })
        const other = adding({ valueText: '19' })
        const { id: otherId } = await as(db).claim.add(other)
        await undo(other.commandId)
        expect(await entryOf(db, otherId)).toBeUndefined()
        expect(await lastAudit(db)).toMatchObject({ action: 'command.undo', subjectId: otherId })
      })
    })

    test('is not for who may not edit claims', async () => {
      await withRollback(engine().db, async (db) => {
        const added = adding()
        await as(db).claim.add(added)
        const undo = { commandId: newCommandId(), undoes: added.commandId }
        expect(await outcomeOf(as(db, people.ownOfficial).command.undo(undo))).toBe('forbidden')
        expect(await outcomeOf(as(db, people.admin).command.undo({ ...undo, commandId: newCommandId() }))).toBe(
          'forbidden',
        )
      })
    })
  })

  test('are as they were known at an instant', async () => {
    await withRollback(engine().db, async (db) => {
      const { id } = await as(db, people.governorOffice, '2026-11-10').claim.add(adding())
      const edit = { commandId: newCommandId(), id, baseVersion: 1, ...form, valueText: '20' }
      await as(db, people.governorOffice, '2026-11-15').claim.edit(edit)
      const gone = { commandId: newCommandId(), id, baseVersion: 2, reason: 'Salah kutip' }
      await as(db, people.governorOffice, '2026-11-18').claim.withdraw(gone)
      const valueAt = async (day: string) => {
        const { claims } = await pageOf(db, { knownAt: `${day}T20:00:00+08:00` })
        return [claims.length, claims.find((one) => one.id === id)?.valueText]
      }
      expect(await valueAt('2026-11-09')).toEqual([86, undefined])
      expect(await valueAt('2026-11-10')).toEqual([87, '21'])
      expect(await valueAt('2026-11-15')).toEqual([87, '20'])
      expect(await valueAt('2026-11-18')).toEqual([86, undefined])
    })
  })

  describe('made into a record', () => {
    const outletOf = async (db: Db, code: string) => {
      const { outlets } = await callerOf(db).overview.outlets({})
      const found = outlets.find((one) => one.kabupatenCode === code)
      if (!found) throw new Error(`no outlet in ${code}`)
      return found
    }
    const launch = (outletId: string, more: Fields = {}) => ({
      ...{ kind: 'outlet' as const, outletId, milestone: 'launched' as const },
      ...{ window: { notBefore: '2026-03-01' }, ...more },
    })
    const place = { figure: undefined, metric: 'outlet_sequence', unit: 'ke-', valueText: '21', scopeText: '53.05' }

    test('a milestone carries the claim as its source, counts at once, and the link goes both ways', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await as(db, people.pmdStaff).claim.add(adding(place))
        expect((await entryOf(db, id))?.verdict).toBe('notCheckable')
        const outlet = await outletOf(db, '53.05')
        const command = { commandId: newCommandId(), id, baseVersion: 1, record: launch(outlet.id) }
        const { link } = await as(db, people.pmdStaff).claim.toRecord(command)
        expect(link).toEqual({ kind: 'outlet', id: outlet.id, label: outlet.label })
        expect(await entryOf(db, id)).toMatchObject({ verdict: 'consistent', links: [link], version: 1 })
        const event = (await outletOf(db, '53.05')).events.find((one) => one.type === 'launched')
        expect(event).toMatchObject({
          detail: { claimId: id, sequenceNo: 21 },
          source: { reference: form.source.reference, publishedText: '2026-03-02' },
        })
        expect(
          await refusalOf(as(db, people.pmdStaff).claim.toRecord({ ...command, commandId: newCommandId() })),
        ).toMatchObject({
          detail: { refusal: { reason: 'recordedAlready' } },
        })
        await expectAgreement(db)
        await as(db, people.pmdStaff).command.undo({ commandId: newCommandId(), undoes: command.commandId })
        expect(await entryOf(db, id)).toMatchObject({ verdict: 'notCheckable', links: [] })
        await expectAgreement(db)
      })
    })

    test('of another kabupaten, of a launched outlet, or by who may not work on outlets is refused', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await as(db, people.pmdStaff).claim.add(adding({ ...place, scopeText: '53.06' }))
        const record = async (code: string, actor: Actor, more: Fields = {}) => {
          const outlet = await outletOf(db, code)
          const command = { commandId: newCommandId(), id, baseVersion: 1, record: launch(outlet.id, more) }
          return as(db, actor).claim.toRecord(command)
        }
        expect(await refusalOf(record('53.05', people.pmdStaff))).toMatchObject({
          detail: { refusal: { reason: 'otherArea' } },
        })
        expect(await refusalOf(record('53.06', people.pmdStaff))).toMatchObject({
          detail: { refusal: { reason: 'outletRefuses', refusal: 'alreadyRecorded' } },
        })
        expect(await outcomeOf(record('53.06', people.governorOffice))).toBe('forbidden')
        expect(await outcomeOf(record('53.06', people.pmdStaff, { asRival: true }))).toBe('done')
        await expectAgreement(db)
      })
    })

    test('an entry of the chronicle stands until it is undone', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await add(db)
        const record = {
          kind: 'chronicle' as const,
          title: 'Gerai ke-21 diumumkan',
          heldOn: toDay('2026-03-01'),
          kabupatenCode: null,
        }
        const command = { commandId: newCommandId(), id, baseVersion: 1, record }
        const { link } = await as(db).claim.toRecord(command)
        const chronicleOf = async () =>
          (await callerOf(db).overview.get({})).chronicle.find((one) => one.id === link.id)
        expect(await chronicleOf()).toMatchObject({
          ...{ title: record.title, heldOn: '2026-03-01', claimId: id, source: { reference: form.source.reference } },
        })
        expect((await entryOf(db, id))?.links).toEqual([link])
        await as(db).command.undo({ commandId: newCommandId(), undoes: command.commandId })
        expect(await chronicleOf()).toBeUndefined()
        expect((await entryOf(db, id))?.links).toEqual([])
        const elsewhere = { ...command, commandId: newCommandId(), record: { ...record, kabupatenCode: foreign } }
        expect(await outcomeOf(as(db).claim.toRecord(elsewhere))).toBe('done')
      })
    })
  })
})
