import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { createRandom, type Random } from '#data/simulator/random.ts'
import type { Db } from '#server/db/database.ts'
import { listLaunches } from '#server/figure/launch-queries.ts'
import { listFigures, listFigureSteps, listFigureSums, listFirstSteps } from '#server/figure/queries.ts'
import { listProvinceFigures, listProvinceLastDays } from '#server/figure/province-queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { countDifferences, recountLedger } from '#server/figure/recount.ts'
import { source } from '#server/source/table.ts'
import { countMonthStates } from '#server/target/country-queries.ts'
import { listBoard } from '#server/target/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { addDays, lastDayOf, monthOf, toDay, type Day } from '#shared/day/day.ts'
import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { EventType, NewRegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import { boardCells } from '#shared/target/board.ts'
import { launchDifferences } from '#shared/target/launch.ts'
import { paceOf } from '#shared/target/pace.ts'
import { lastRankingDay } from '#shared/target/ranking.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { launchesFromLines, stepsFromLines } from './from-lines.ts'
import { listRows } from './rows.ts'

const codes = ['53.01', '53.06', '53.71', '52.01'].map((code) => kabupatenCodeSchema.parse(code))
const scopes: Scope[] = [OPEN_SCOPE, { kabupaten: codes.slice(0, 1) }, { kabupaten: codes }]
const firstDay = toDay('2026-01-01')
const SEEDS = [1, 2, 3]
const TURNS = 12
const HOURS_LATER = [0, 5, 200] as const
// From long ago to now, because sums known long ago are read another way.
const enteredFrom = Date.parse('2025-03-01T00:00:00Z')

const happenings: Record<'product' | 'umkm' | 'outlet', readonly EventType[]> = {
  product: ['launched', 'verified', 'mentoringQueued', 'mentoringStarted', 'mentoringCompleted', 'archived'],
  umkm: ['registered', 'archived'],
  outlet: ['planned', 'launched', 'operating', 'paused', 'closed'],
}

/** Events of a few subjects, each entered at some time: windows, late ones, and ones that are taken back. */
async function recordAtRandom(db: Db, random: Random): Promise<Date[]> {
  const sourceId = randomUUID()
  await db.insert(source).values({ id: sourceId, reference: `https://example.org/${sourceId}` })
  const subjects = Array.from({ length: 14 }, () => {
    const subjectKind = random.weighted({ product: 8, umkm: 3, outlet: 2 }) satisfies SubjectKind
    return { subjectId: randomUUID(), subjectKind, kabupatenCode: random.pick(codes), told: [] as string[] }
  })
  const instants: Date[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    // Three in a month, two of them on one day: what was known meanwhile is read from sums of months, of days, and from lines.
    const began = enteredFrom + Math.floor(((Date.now() - enteredFrom) * (turn - (turn % 3))) / TURNS)
    const at = new Date(began + (HOURS_LATER[turn % HOURS_LATER.length] ?? 0) * 3_600_000)
    const events = Array.from({ length: random.int(1, 8) }, (): NewRegistryEvent => {
      const { told, ...subject } = random.pick(subjects)
      const notBefore = addDays(firstDay, random.int(0, 120))
      const notAfter = random.chance(0.6) ? notBefore : addDays(notBefore, random.int(1, 45))
      const id = randomUUID()
      const event = { id, ...subject, window: { notBefore, notAfter }, detail: {}, sourceId }
      const withdraws = told.length > 0 && random.chance(0.25) ? random.pick(told) : undefined
      if (withdraws !== undefined) return { ...event, type: 'withdrawn', detail: { withdraws } }
      told.push(id)
      return { ...event, type: random.pick(happenings[subject.subjectKind]) }
    })
    await recordEvents(db, events, { by: 'test', at, simulated: false })
    instants.push(at)
  }
  return instants
}

function randomDays(random: Random): Day[] {
  const days = Array.from({ length: random.int(1, 5) }, () => addDays(firstDay, random.int(-20, 190)))
  // The ends of months are where whole months are read.
  return [...new Set(days.map((day) => (random.chance(0.3) ? lastDayOf(monthOf(day)) : day)))].toSorted()
}

/** The figures of several kabupaten as one; known where any of them has a record of the topic. */
function sumOfFigures(rows: readonly FigureRow[], figures: readonly FigureName[]) {
  return figureNames.flatMap((figure) => {
    const own = rows.filter((row) => row.figure === figure)
    if (own.length === 0 || !figures.includes(figure)) return []
    const sum = (of: 'low' | 'high') => own.reduce((total, row) => total + row[of], 0)
    return { figure, low: sum('low'), high: sum('high') }
  })
}

const inOrder = (steps: readonly LedgerLine[]) => steps.map((step) => JSON.stringify(step, keys)).toSorted()
const keys = ['kabupatenCode', 'figure', 'bound', 'day', 'delta']

describeOnEachEngine('sums beside the lines', (engine) => {
  beforeAll(async () => {
    const { db } = engine()
    const now = new Date('2026-01-01T04:00:00Z')
    await loadFirstData(db, (work) => db.transaction(work), { now, onProgress: () => {} })
    // A second province, of one kabupaten.
    await db.execute(sql`insert into province values ('52', 'Nusa Tenggara Barat')`)
    await db.execute(sql`insert into kabupaten select (jsonb_populate_record(kabupaten, '{"code":"52.01","bps_code":"5201"}')).*
      from kabupaten where code = '53.01'`)
  })

  describe.each(SEEDS)('with what was recorded at random (%i)', (seed) => {
    test('tell the same figures as the lines, on any day and for anything known', async () => {
      await withRollback(engine().db, async (db) => {
        const random = createRandom(`totals ${seed}`)
        const instants = await recordAtRandom(db, random)
        for (let question = 0; question < 25; question += 1) {
          const scope = random.pick(scopes)
          const knownAt = random.chance(0.5) ? random.pick(instants) : undefined
          const cuts = randomDays(random)
          const expected = await stepsFromLines(db, scope, knownAt)
          const asked = { figures: figureNames, knownAt }
          expect(inOrder(await listFigureSteps(db, scope, asked))).toEqual(inOrder(expected))
          const steps = await listFigureSteps(db, scope, { ...asked, cuts })
          const sums = figureHistory(await listFigureSums(db, scope, { ...asked, cuts }))
          const history = figureHistory(expected)
          const beginnings = figureHistory(await listFirstSteps(db, scope, asked))
          for (const figure of figureNames) {
            expect(beginnings.firstDay(figure, codes)).toEqual(history.firstDay(figure, codes))
          }
          for (const day of cuts) {
            expect(figuresAt(steps, day)).toEqual(figuresAt(expected, day))
            expect(await listFigures(db, scope, { day, knownAt })).toEqual(figuresAt(expected, day))
            for (const figure of figureNames) {
              expect(sums.intervalAt(figure, codes, day)).toEqual(history.intervalAt(figure, codes, day))
            }
          }
        }
      })
    })

    test('tell the same board and pace as the lines', async () => {
      await withRollback(engine().db, async (db) => {
        const random = createRandom(`launches ${seed}`)
        const instants = await recordAtRandom(db, random)
        for (let question = 0; question < 25; question += 1) {
          const scope = random.pick(scopes)
          const knownAt = random.chance(0.5) ? random.pick(instants) : undefined
          const [asOf = firstDay] = randomDays(random)
          const expected = await launchesFromLines(db, scope, knownAt)
          expect(launchDifferences(await listLaunches(db, scope, { knownAt }), expected)).toEqual([])
          const earliest = lastRankingDay(asOf)
          const launches = await listLaunches(db, scope, { knownAt, earliest })
          const targets = [{ kabupatenCode: null, value: 2, validFrom: toDay('2025-05-01'), validTo: null }]
          const ground = { kabupatenCodes: codes, targets, reported: [] }
          for (const day of [asOf, earliest, addDays(asOf, 40)]) {
            const [held, counted] = [launches, expected].map((each) => ({ ...ground, asOf: day, launches: each }))
            if (!held || !counted) throw new Error('two grounds were made')
            expect(boardCells(held)).toEqual(boardCells(counted))
            expect(paceOf(held, 2026)).toEqual(paceOf(counted, 2026))
          }
        }
      })
    })

    test('tell of provinces what their kabupaten add up to', async () => {
      await withRollback(engine().db, async (db) => {
        const random = createRandom(`provinces ${seed}`)
        const instants = await recordAtRandom(db, random)
        for (let question = 0; question < 12; question += 1) {
          const knownAt = random.chance(0.5) ? random.pick(instants) : undefined
          const cuts = randomDays(random)
          const figures = random.shuffled(figureNames).slice(0, 5)
          const steps = await stepsFromLines(db, OPEN_SCOPE, knownAt)
          const [day = firstDay] = cuts
          const found = await listProvinceFigures(db, { figures, cuts, knownAt })
          const lastDays = await listProvinceLastDays(db, { day, knownAt })
          const month = monthOf(random.pick(cuts))
          const states = await countMonthStates(db, { asOf: day, knownAt, month })
          const kabupatenCodes = (await listKabupaten(db, OPEN_SCOPE)).map((row) => row.code)
          const cells = await listBoard(db, OPEN_SCOPE, { asOf: day, knownAt, kabupatenCodes })
          for (const province of ['52', '53']) {
            const own = steps.filter((step) => step.kabupatenCode.startsWith(province))
            const summed = cuts.flatMap((cut) =>
              sumOfFigures(figuresAt(own, cut), figures).map((row) => ({ ...row, day: cut })),
            )
            const ofProvince = found.filter((row) => row.provinceCode === province)
            expect(ofProvince.map(({ provinceCode: _code, ...row }) => row)).toEqual(summed)
            const last = own.findLast((step) => step.day <= day)?.day
            expect(lastDays.find((row) => row.provinceCode === province)?.lastDay).toBe(last)
            const counted = states.find((row) => row.provinceCode === province)
            const ofMonth = cells.filter((cell) => cell.month === month && cell.kabupatenCode.startsWith(province))
            for (const state of ['met', 'short', 'none', 'notReported', 'running'] as const) {
              expect(counted?.[state]).toBe(ofMonth.filter((cell) => cell.state === state).length)
            }
          }
        }
      })
    })

    test('are those that are made anew from the lines', async () => {
      await withRollback(engine().db, async (db) => {
        await recordAtRandom(db, createRandom(`fill ${seed}`))
        const held = [await totalsOf(db), await knownTotalsOf(db), await launchTotalsOf(db)]
        expect(countDifferences(await recountLedger(db))).toBe(0)
        await db.execute(sql`select fill_ledger_total(), fill_launch_total()`)
        expect([await totalsOf(db), await knownTotalsOf(db), await launchTotalsOf(db)]).toEqual(held)
      })
    })
  })

  describe('that were changed by somebody', () => {
    const day = sql`area_code = '53.06' and figure = 'productsLaunched' and grain = 'day'`
    const month = sql`area_code = '53.06' and figure = 'productsLaunched' and grain = 'month'`
    const province = sql`area_code = '53' and figure = 'productsLaunched' and grain = 'day'`
    const launchDay = sql`kabupaten_code = '53.06' and grain = 'day'`
    const launchMonth = sql`kabupaten_code = '53.06' and grain = 'month'`
    const places = [
      ['of a day', 'ledger_total', 'certain = certain + 1', day, ['53.06 day -1', '53 day 1', '53.06 month 1']],
      ['of a month', 'ledger_total', 'possible = possible - 1', month, ['53.06 month 1', '53 month -1']],
      ['of a province', 'ledger_total', 'certain = certain - 2', province, ['53 day 2']],
      [
        'of a month of recording',
        'known_total',
        'certain = certain + 1',
        day,
        ['53.06 day -1', '53 day 1', '53.06 month 1'],
      ],
      [
        'of another month of recording',
        'known_total',
        "recorded_from = '2020-01-01'",
        month,
        ['53.06 month 2', '53.06 month -2', '53 month 2', '53 month -2'],
      ],
      ['of launches of a day', 'launch_total', 'count = count + 1', launchDay, ['53.06 day -1', '53.06 month 1']],
      ['of launches of a month', 'launch_total', 'count = count + 1', launchMonth, ['53.06 month -1']],
    ] as const
    test.each(places)('are found by the recount: %s', async (_name, table, change, where, expected) => {
      await withRollback(engine().db, async (db) => {
        expect(countDifferences(await recountLedger(db))).toBe(0)
        await db.execute(sql`update ${sql.raw(table)} set ${sql.raw(change)} where ${where}`)
        for (const inParts of [false, true]) {
          const recount = await recountLedger(db, { inParts })
          expect(countDifferences(recount)).toBe(expected.length)
          const found = recount.totalDifferences.map((row) => `${row.areaCode} ${row.grain} ${row.missing}`)
          expect(found.toSorted()).toEqual([...expected].toSorted())
        }
      })
    })
  })

  const totalsOf = (db: Db) =>
    listRows(
      db,
      sql`select area_code, figure, grain, period_start::text, certain, possible from ledger_total
        where certain <> 0 or possible <> 0 order by 1, 2, 3, 4`,
    )
  const knownTotalsOf = (db: Db) =>
    listRows(
      db,
      sql`select area_code, figure, grain, period_start::text, recorded_from::text, certain, possible
        from known_total where certain <> 0 or possible <> 0 order by 1, 2, 3, 4, 5`,
    )
  const launchTotalsOf = (db: Db) =>
    listRows(
      db,
      sql`select kabupaten_code, grain, settled_on::text, not_before::text, not_after::text, is_verified,
          archived_not_before::text, archived_not_after::text, count
        from launch_total where count <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8`,
    )
})
