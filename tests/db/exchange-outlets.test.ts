import { beforeAll, describe, expect, test } from 'vitest'
import { makeBook } from '#server/exchange/make-book.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { listOutlets } from '#server/outlet/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay } from '#shared/day/day.ts'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { describeOnEachEngine } from './engines.ts'
import { callerOf, newCommandId, NOW, people, TODAY } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

const today = toDay(TODAY)

describeOnEachEngine('spreadsheets of outlets', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const official = () => callerOf(engine().db, people.ownOfficial)
  const upload = (bytes: Buffer | string, name = 'gerai.csv') =>
    takeIn(
      { db: engine().db, actor: people.ownOfficial, today, now: NOW },
      { id: newCommandId(), dataset: 'outlets', name, bytes: Buffer.from(bytes) },
    )
  const apply = ({ id, counts }: ImportDetail) =>
    official().exchange.applyRows({
      ...{ commandId: newCommandId(), id },
      counts: { added: counts?.added ?? 0, changed: counts?.changed ?? 0 },
    })
  const undo = ({ id }: ImportDetail) => official().exchange.undo({ commandId: newCommandId(), id })
  const rowsOf = async (id: string, kind: 'refused' | 'changed') => (await official().exchange.rows({ id, kind })).rows
  const outletsOf = async () => {
    const outlets = await listOutlets(engine().db, OPEN_SCOPE)
    return outlets.filter(({ kabupatenCode }) => kabupatenCode === '53.04')
  }
  const sheet = (...lines: string[]) =>
    ['Kabupaten;Nama gerai;Titik;Perkembangan;Tanggal;Diresmikan oleh', ...lines].join('\n')

  test('new outlets come with a point and their first step, once, and leave as one act', async () => {
    const before = await outletsOf()
    const file = sheet(
      'Belu;NTT Mart SMKN 1;"-9,10722; 124,89302";Direncanakan;01/03/2026;',
      'Belu;NTT Mart Lolowa;;Dibuka resmi;2026-05-20;Bupati Belu',
      'Belu;NTT Mart Jauh;"-8.84, 121.66";Direncanakan;01/03/2026;',
      'Belu;NTT Mart Besok;;Dibuka resmi;2026-12-20;',
      'Belu;NTT Mart Kosong;;;;',
      'Belu;NTT Mart Nanti;di sana;Direncanakan;01/03/2026;',
    )
    const detail = await upload(file)
    expect((await rowsOf(detail.id, 'refused')).map(({ problems }) => problems[0])).toMatchObject([
      { column: 'point', problem: { key: 'outsideKabupaten' } },
      { column: 'milestone', problem: { rule: { about: 'outlet', refusal: { reason: 'future' } } } },
      { column: 'window', problem: { key: 'required' } },
      { column: 'point', problem: { key: 'notAPoint' } },
    ])
    expect(detail.counts).toEqual({ added: 2, changed: 0, unchanged: 0, conflict: 0, refused: 4 })
    await apply(detail)
    const added = (await outletsOf()).filter(({ id }) => !before.some((one) => one.id === id))
    expect(added.map(({ label }) => label).toSorted()).toEqual(['NTT Mart Lolowa', 'NTT Mart SMKN 1'])
    expect(added.find(({ label }) => label === 'NTT Mart SMKN 1')).toMatchObject({ latitude: -9.10722 })
    expect((await upload(file)).counts).toEqual({ added: 0, changed: 0, unchanged: 2, conflict: 0, refused: 4 })
    expect((await recountLedger(engine().db)).differences).toEqual([])
    await undo(detail)
    expect((await outletsOf()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect((await recountLedger(engine().db)).differences).toEqual([])
    expect((await upload(file)).counts).toMatchObject({ added: 2 })
  })

  describe('on record', () => {
    const row = async () => {
      const [first] = await outletsOf()
      if (!first) throw new Error('no outlet in 53.04')
      const page = await callerOf(engine().db).outlet.page({ id: first.id })
      return page.outlet
    }

    test('take a step and a new point in one row, and lose both again', async () => {
      const { id, version, label } = await row()
      const line = (step: string, day: string, base = version) =>
        `ID;Versi;Titik;Mutu titik;Perkembangan;Tanggal\n${id};${base};"-9.1, 124.9";Diukur di tempat;${step};${day}`
      const early = await upload(line('Beroperasi', '2025-01-01'))
      expect((await rowsOf(early.id, 'refused'))[0]?.problems[0]).toMatchObject({ column: 'milestone' })
      const detail = await upload(line('Beroperasi', '2026-06-01'))
      expect(detail.counts).toMatchObject({ changed: 1, refused: 0 })
      await apply(detail)
      expect(await row()).toMatchObject({ latitude: -9.1, longitude: 124.9, pointQuality: 'measured', label })
      expect((await row()).events.map(({ type }) => type)).toContain('operating')
      expect((await upload(line('Beroperasi', '2026-06-01'))).counts).toMatchObject({ unchanged: 1, conflict: 0 })
      await undo(detail)
      const after = await row()
      expect(after.latitude).toBeNull()
      expect(after.events.map(({ type }) => type)).not.toContain('operating')
      expect((await recountLedger(engine().db)).differences).toEqual([])
    })

    test.skipIf(!libreOffice.isThere)('are changed in LibreOffice, taken over and taken back', async () => {
      const { db } = engine()
      const { content } = await makeBook({ db, actor: people.ownOfficial, today, now: NOW }, 'outlets', {})
      const bytes = Buffer.from(content)
      expect((await upload(bytes, 'gerai.xlsx')).counts).toMatchObject({
        added: 0,
        changed: 0,
        conflict: 0,
        refused: 0,
      })
      const { label } = await row()
      const changed = await libreOffice.change(bytes, (text) => text.replaceAll(label, `${label} Atambua`))
      const detail = await upload(changed, 'gerai.xlsx')
      expect(detail.counts).toMatchObject({ added: 0, changed: 1, conflict: 0, refused: 0 })
      await apply(detail)
      expect((await row()).label).toBe(`${label} Atambua`)
      await undo(detail)
      expect((await row()).label).toBe(label)
    })

    test('a step that was followed by another stands against undoing', async () => {
      const { id, version } = await row()
      const detail = await upload(`ID;Versi;Perkembangan;Tanggal\n${id};${version};Beroperasi;2026-06-01`)
      await apply(detail)
      await official().outlet.record({
        ...{ commandId: newCommandId(), id, baseVersion: version + 1 },
        input: { type: 'paused', window: { notBefore: toDay('2026-07-01') } },
      })
      await expect(undo(detail)).rejects.toThrow('tidak dapat diurungkan')
    })
  })
})
