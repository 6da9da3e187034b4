import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { CurationAct } from '#shared/product/curation-acts.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, people, refusalOf, TODAY } from './work-caller.ts'
import {
  edit,
  expectAgreement,
  figureOf,
  lastAudit,
  loadWorkData,
  lookAtEverything,
  on,
  registerProduct,
  storeFile,
  traceOf,
} from './work-products.ts'

type Bare = Exclude<CurationAct, 'note' | 'return'>
const returning = { ...on(), missing: ['buyer' as const], reason: 'Belum ada pembeli tetap' }

describeOnEachEngine('curation', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)

  /** An act that tells nothing but its day, by PMD staff. */
  const act = async (db: Db, id: string, verb: Bare) =>
    callerOf(db, people.pmdStaff).product.curate({ ...(await edit(db, id)), act: verb, input: on() })
  const stageOf = async (db: Db, id: string) => (await callerOf(db, people.pmdStaff).product.get({ id })).standing.stage
  const actInTurn = async (db: Db, id: string, ...verbs: Bare[]) => {
    for (const verb of verbs) await act(db, id, verb)
  }

  test(
    'leads from the proposal of a kabupaten to the launch, which counts the product',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      const launched = (await figureOf(db, 'productsLaunched')) ?? 0
      await official.product.curate({ ...(await edit(db, id)), act: 'propose', input: on('2026-11-01') })
      await lookAtEverything(db, id)
      const stages: string[] = [await stageOf(db, id)]
      for (const verb of ['curate', 'verify', 'launch'] as const) {
        await act(db, id, verb)
        stages.push(await stageOf(db, id))
      }
      expect(stages).toEqual(['proposed', 'curated', 'verified', 'launched'])
      expect(await figureOf(db, 'productsLaunched')).toBe(launched + 1)
      expect(await figureOf(db, 'productsVerified')).toBe(1)
      expect(await figureOf(db, 'mentoringUnrecorded')).toBe(launched + 1)
      expect(await lastAudit(db)).toMatchObject({
        ...{ action: 'product.curate', before: { stage: 'verified' } },
        after: { stage: 'launched', events: [{ type: 'launched', notBefore: TODAY }] },
      })
      await expectAgreement(db)
    }),
  )

  test(
    'keeps what was found, when, and the files about it',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const evidence = [await storeFile(db, { mediaType: 'application/pdf' })]
      const input = { ...on('2026-11-03'), aspect: 'rawMaterial' as const, finding: 'doubtful' as const, evidence }
      await callerOf(db, people.ownOfficial).product.curate({ ...(await edit(db, id)), act: 'note', input })
      const detail = await callerOf(db, people.ownOfficial).product.get({ id })
      expect(detail.events.at(-1)).toMatchObject({
        ...{ type: 'curationNoted', notBefore: '2026-11-03' },
        detail: { aspect: 'rawMaterial', finding: 'doubtful', evidence },
      })
      expect(detail.evidence.map((file) => file.id)).toEqual(evidence)
      expect(await lastAudit(db)).toMatchObject({
        before: { 'aspect.rawMaterial': null },
        after: { 'aspect.rawMaterial': 'doubtful' },
      })
    }),
  )

  test(
    'takes no file of another kabupaten',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const evidence = [await storeFile(db, { kabupatenCode: foreign })]
      const before = await traceOf(db)
      const proposing = callerOf(db, people.pmdStaff).product.curate({
        ...{ ...(await edit(db, id)), act: 'propose' as const },
        input: { ...on(), evidence },
      })
      expect(await refusalOf(proposing)).toMatchObject({ code: 'invalid-input', detail: { field: 'evidence' } })
      expect(await traceOf(db)).toEqual(before)
    }),
  )

  test(
    'returns a product with what is missing, and takes it again',
    rolledBack(async (db) => {
      const id = await registerProduct(db, { proposedOn: TODAY })
      const pmd = callerOf(db, people.pmdStaff)
      await pmd.product.curate({ ...(await edit(db, id)), act: 'return', input: returning })
      expect(await stageOf(db, id)).toBe('returned')
      await callerOf(db, people.ownOfficial).product.curate({ ...(await edit(db, id)), act: 'propose', input: on() })
      expect(await stageOf(db, id)).toBe('proposed')
      await expectAgreement(db)
    }),
  )

  test(
    'is refused where the rule does not allow it, with the reason and nothing kept',
    rolledBack(async (db) => {
      const id = await registerProduct(db, { proposedOn: '2026-11-10' })
      const pmd = callerOf(db, people.pmdStaff)
      const refusedAs = async (verb: Bare, day = TODAY) => {
        const trying = pmd.product.curate({ ...(await edit(db, id)), act: verb, input: on(day) })
        const { code, detail } = await refusalOf(trying)
        return { code, ...(typeof detail === 'object' && detail) }
      }
      const before = await traceOf(db)
      expect(await refusedAs('launch')).toMatchObject({
        ...{ code: 'invalid-state', refusal: { reason: 'wrongStage', act: 'launch', stage: 'proposed' } },
        refusals: [{ id, name: 'Kopi Belu' }],
      })
      expect(await refusedAs('curate')).toMatchObject({ refusal: { reason: 'aspectsOpen' } })
      await lookAtEverything(db, id)
      expect(await refusedAs('curate', '2026-11-09')).toMatchObject({
        refusal: { reason: 'beforePrevious', previous: 'proposed' },
      })
      expect(await refusedAs('curate', '2026-11-22')).toMatchObject({ refusal: { reason: 'future' } })
      await actInTurn(db, id, 'curate', 'verify')
      expect(await refusedAs('verify')).toMatchObject({ refusal: { reason: 'alreadyVerified' } })
      expect((await traceOf(db)).events?.rows).toBe((before.events?.rows ?? 0) + 6 + 2)
    }),
  )

  test(
    'of a launch product without a name is not verified',
    rolledBack(async (db) => {
      const { rows } = await callerOf(db, people.ownOfficial).product.list({ stage: 'launched' })
      const id = rows.find((row) => row.name === null)?.id ?? ''
      expect(await refusalOf(act(db, id, 'verify'))).toMatchObject({ detail: { refusal: { reason: 'unnamed' } } })
    }),
  )

  test(
    'is decided by PMD staff only, and undone by its command',
    rolledBack(async (db) => {
      const id = await registerProduct(db, { proposedOn: TODAY })
      await lookAtEverything(db, id)
      const official = callerOf(db, people.ownOfficial)
      const curating = async () => ({ ...(await edit(db, id)), act: 'curate' as const, input: on() })
      expect((await refusalOf(official.product.curate(await curating()))).code).toBe('forbidden')
      const command = await curating()
      const pmd = callerOf(db, people.pmdStaff)
      await pmd.product.curate(command)
      await pmd.command.undo({ commandId: newCommandId(), undoes: command.commandId })
      expect(await stageOf(db, id)).toBe('proposed')
      await expectAgreement(db)
    }),
  )
})
