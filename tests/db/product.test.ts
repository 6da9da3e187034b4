import { count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { product } from '#server/product/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { desa } from '#server/wilayah/table.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import {
  edit,
  expectAgreement,
  lastAudit,
  loadWorkData,
  productInput,
  registerProduct,
  storeFile,
  traceOf,
} from './work-products.ts'

const TOMORROW = '2026-11-22'
const description = { name: 'Kopi Belu', category: 'beverage' as const }

const desaIn = async (db: Db, code: KabupatenCode) =>
  (await db.select({ code: desa.code }).from(desa).where(eq(desa.kabupatenCode, code)).limit(1))[0]?.code
const registerUmkm = async (db: Db, kabupatenCode: KabupatenCode) =>
  callerOf(db, people.pmdStaff).umkm.register({
    ...{ commandId: newCommandId(), name: 'UD Sonny', kind: 'business', kabupatenCode },
  })
describeOnEachEngine('a product', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)

  describe('registered', () => {
    test(
      'is on record with its category, counted nowhere yet, and told of in the trail',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const made = await official.product.register(productInput({ proposedOn: '2026-11-01', note: 'baru' }))
        expect(made.version).toBe(1)
        const detail = await official.product.get({ id: made.id })
        expect(detail).toMatchObject({
          ...{ name: 'Kopi Belu', category: 'beverage', kabupatenCode: own, note: 'baru', isReady: false },
          standing: { stage: 'proposed', mentoring: 'unrecorded', isVerified: false, isArchived: false },
          source: { reference: 'Laporan Pemerintah Kabupaten Belu', publishedOn: TODAY },
        })
        expect(detail.events.map((event) => [event.type, event.notBefore, event.recordedBy])).toEqual([
          ['registered', TODAY, 'Pemerintah Kabupaten Belu'],
          ['categorised', TODAY, 'Pemerintah Kabupaten Belu'],
          ['proposed', '2026-11-01', 'Pemerintah Kabupaten Belu'],
        ])
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'product.register', personName: 'Olivia', subjectId: made.id, kabupatenCode: own },
          after: { name: 'Kopi Belu', events: [{ type: 'registered' }, { type: 'categorised' }, { type: 'proposed' }] },
        })
        await expectAgreement(db)
      }),
    )

    test(
      'twice by the same command is one',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const same = productInput({ name: 'Hanya Satu' })
        expect(await official.product.register(same)).toEqual(await official.product.register(same))
        expect(await db.select({ rows: count() }).from(product).where(eq(product.name, 'Hanya Satu'))).toEqual([
          { rows: 1 },
        ])
      }),
    )

    test(
      'takes its desa and its UMKM from its own kabupaten',
      rolledBack(async (db) => {
        const [ownUmkm, foreignUmkm] = [await registerUmkm(db, own), await registerUmkm(db, foreign)]
        const desaCode = await desaIn(db, own)
        const id = await registerProduct(db, { desaCode, umkmId: ownUmkm.id })
        const detail = await callerOf(db, people.governorOffice).product.get({ id })
        expect(detail).toMatchObject({ desaCode, umkmName: 'UD Sonny', producer: 'UD Sonny' })
        const before = await traceOf(db)
        const pmd = callerOf(db, people.pmdStaff)
        const elsewhere = await refusalOf(pmd.product.register(productInput({ umkmId: foreignUmkm.id })))
        expect(elsewhere).toMatchObject({ code: 'invalid-input', detail: { field: 'umkmId' } })
        const unknown = await refusalOf(pmd.product.register(productInput({ desaCode: `${own}.99.9999` })))
        expect(unknown).toMatchObject({ code: 'invalid-input', detail: { field: 'desaCode' } })
        expect(await outcomeOf(pmd.product.register(productInput({ desaCode: await desaIn(db, foreign) })))).toBe(
          'bad-input',
        )
        expect(await traceOf(db)).toEqual(before)
      }),
    )

    test(
      'cannot have been proposed in the future, and then nothing is kept',
      rolledBack(async (db) => {
        const before = await traceOf(db)
        const refusal = await refusalOf(registerProduct(db, { proposedOn: TOMORROW }))
        expect(refusal).toMatchObject({
          code: 'invalid-state',
          detail: { refusal: { reason: 'future', today: TODAY } },
        })
        expect(await traceOf(db)).toEqual(before)
      }),
    )

    test.each([
      ['a megabyte', 'x'.repeat(1_000_000)],
      ['a control character', 'Kopi\u0000 Belu'],
      ['a right-to-left mark', 'Kopi \u202Eulob'],
      ['an emoji', 'Kopi ☕️'],
      ['nothing but spaces', '   '],
    ])('with a name of %s is refused at the border', (_case, name) =>
      withRollback(engine().db, async (db) => {
        const before = await traceOf(db)
        expect(await outcomeOf(callerOf(db, people.ownOfficial).product.register(productInput({ name })))).toBe(
          'bad-input',
        )
        expect(await traceOf(db)).toEqual(before)
      }),
    )

    test(
      'may be called what a browser would take for a script',
      rolledBack(async (db) => {
        const name = `<script>alert("x")</script>'; drop table product; --`
        const id = await registerProduct(db, { name })
        expect((await callerOf(db, people.pmdStaff).product.get({ id })).name).toBe(name)
      }),
    )
  })

  describe('edited', () => {
    test(
      'has the new description, and what changed is in the trail',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const id = await registerProduct(db, { note: 'lama' })
        const changed = await official.product.update({
          ...(await edit(db, id)),
          ...{ name: 'Kopi Belu Asli', category: 'food', producer: 'SMK Atambua' },
          source: { reference: 'https://example.org/kopi', publishedText: '2026-11' },
        })
        expect(changed).toEqual({ id, version: 2 })
        const detail = await official.product.get({ id })
        expect(detail).toMatchObject({
          ...{ version: 2, name: 'Kopi Belu Asli', category: 'food', producer: 'SMK Atambua', note: null },
          source: { reference: 'https://example.org/kopi', publishedText: '2026-11', publishedOn: null },
        })
        expect(await lastAudit(db)).toMatchObject({
          before: { name: 'Kopi Belu', category: 'beverage', producer: null, note: 'lama' },
          after: { name: 'Kopi Belu Asli', category: 'food', producer: 'SMK Atambua', note: null },
        })
        expect(Object.keys((await lastAudit(db))?.before ?? {}).toSorted()).toEqual([
          'category',
          'name',
          'note',
          'producer',
        ])
        expect((await official.product.list({ search: 'beluu asli' })).rows.map((row) => row.id)).toEqual([id])
        await expectAgreement(db)
      }),
    )

    test(
      'from the first data gets an event for the category that only its description told, not undone with the edit',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const [row] = (await official.product.list({ search: 'tenun ikat belu' })).rows
        const id = row?.id ?? ''
        const command = { ...(await edit(db, id)), name: 'Tenun ikat Belu', category: 'craft' as const }
        await official.product.update(command)
        const told = async () =>
          (await official.product.get({ id })).events.map((event) => [event.type, event.detail.category])
        expect(await told()).toEqual([
          ['registered', undefined],
          ['categorised', 'textile'],
          ['categorised', 'craft'],
        ])
        await official.command.undo({ commandId: newCommandId(), undoes: command.commandId })
        expect(await official.product.get({ id })).toMatchObject({ category: 'textile', version: 3 })
        expect((await told()).at(-1)).toEqual(['withdrawn', undefined])
        await expectAgreement(db)
      }),
    )

    test(
      'on an older version is a conflict that shows both, and changes nothing',
      rolledBack(async (db) => {
        const id = await registerProduct(db)
        const stale = await edit(db, id)
        await callerOf(db, people.pmdStaff).product.update({
          ...(await edit(db, id)),
          ...description,
          name: 'Kopi Lain',
        })
        const before = await traceOf(db)
        const refusal = await refusalOf(callerOf(db, people.ownOfficial).product.update({ ...stale, ...description }))
        expect(refusal).toMatchObject({
          code: 'conflict',
          detail: {
            current: { id, version: 2, name: 'Kopi Lain', category: 'beverage' },
            ...{ changedBy: 'Petrus', changedAt: '2026-11-21T04:00:00.000Z' },
            stale: [{ id, name: 'Kopi Lain', version: 2 }],
          },
        })
        // Its words are kept, and the trail tells so.
        const { version = { version: 0, audit: 0 } } = before
        const told = { version: version.version + 1, audit: version.audit + 1 }
        expect(await traceOf(db)).toEqual({ ...before, version: told })
      }),
    )

    test(
      'elsewhere is not found',
      rolledBack(async (db) => {
        const id = await registerProduct(db, { kabupatenCode: foreign })
        const official = callerOf(db, people.ownOfficial)
        expect((await refusalOf(official.product.update({ ...(await edit(db, id)), ...description }))).code).toBe(
          'not-found',
        )
        expect((await refusalOf(official.product.get({ id }))).code).toBe('not-found')
      }),
    )

    test(
      'may be proposed with the edit, once',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const id = await registerProduct(db)
        const proposing = async () => ({ ...(await edit(db, id)), ...description, proposedOn: TODAY })
        await official.product.update(await proposing())
        expect((await official.product.get({ id })).standing.stage).toBe('proposed')
        expect(await refusalOf(official.product.update(await proposing()))).toMatchObject({
          detail: { refusal: { reason: 'wrongStage' } },
        })
      }),
    )
  })

  describe('photo', () => {
    test(
      'is an image of the kabupaten, set and taken away',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const id = await registerProduct(db)
        const photoId = await storeFile(db)
        await official.product.setPhoto({ ...(await edit(db, id)), photoId })
        expect(await official.product.get({ id })).toMatchObject({ photoId, evidence: [{ id: photoId }], version: 2 })
        expect(await lastAudit(db)).toMatchObject({ before: { photoId: null }, after: { photoId } })
        await official.product.setPhoto({ ...(await edit(db, id)), photoId: null })
        expect(await official.product.get({ id })).toMatchObject({ photoId: null, evidence: [], version: 3 })
      }),
    )

    test.each([
      ['a document', { mediaType: 'application/pdf' }],
      ['an image of another kabupaten', { kabupatenCode: foreign }],
    ])('is not %s', (_case, file) =>
      withRollback(engine().db, async (db) => {
        const id = await registerProduct(db)
        const photoId = await storeFile(db, file)
        const setting = callerOf(db, people.ownOfficial).product.setPhoto({ ...(await edit(db, id)), photoId })
        expect(await refusalOf(setting)).toMatchObject({ code: 'invalid-input', detail: { field: 'photoId' } })
      }),
    )
  })

  describe('that is probably there already', () => {
    test(
      'is hinted at, however it is written, within the kabupaten',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const id = await registerProduct(db, { name: 'Tenun Sonny' })
        await registerProduct(db, { name: 'Tenun Sonny', kabupatenCode: foreign })
        const similar = async (name: string, exceptId?: string) =>
          (
            await official.product.similar({ kabupatenCode: own, name, ...(exceptId !== undefined && { exceptId }) })
          ).map((row) => row.id)
        expect(await similar('tenun sony')).toEqual([id])
        expect(await similar('tenun sony', id)).toEqual([])
        for (const name of ['Sonny, Tenun', 'Tenum Sonny', 'TENUNSONNY', 'T. Enun Sony'])
          expect(await similar(name)).toEqual([id])
        for (const name of ['kopi', 'Tenun', 'Tenun Sonny 2', 'Enun Sonny']) expect(await similar(name)).toEqual([])
        expect(await official.product.similar({ kabupatenCode: foreign, name: 'Tenun Sonny' })).toEqual([])
      }),
    )
  })

  test(
    'names no person: neither owner, phone and NIB of its UMKM nor who entered it',
    rolledBack(async (db) => {
      const secret = { ownerName: 'Maria Bete Rahasia', phone: '0812-3456-7890', nib: '9876543210123' }
      const made = await callerOf(db, people.pmdStaff).umkm.register({
        ...{ commandId: newCommandId(), name: 'UD Sonny', kind: 'business', kabupatenCode: own, ...secret },
      })
      const id = await registerProduct(db, { umkmId: made.id })
      expect(await db.select({ rows: count() }).from(umkm).where(eq(umkm.nib, secret.nib))).toEqual([{ rows: 1 }])
      for (const person of [people.governorOffice, people.pmdStaff, people.ownOfficial]) {
        const caller = callerOf(db, person)
        const answers = [
          await caller.product.get({ id }),
          await caller.product.list({}),
          await caller.product.similar({ kabupatenCode: own, name: 'Kopi Belu' }),
        ]
        expect(JSON.stringify(answers)).not.toMatch(/Rahasia|81234567890|9876543210123|Petrus/)
      }
    }),
  )
})
