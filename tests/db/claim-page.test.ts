import { beforeAll, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine } from './engines.ts'
import { callerOf } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

describeOnEachEngine('the page of claims', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const pageOn = (asOf?: string) => callerOf(engine().db).claim.page(asOf === undefined ? {} : { asOf: toDay(asOf) })

  test('holds every claim of the first data in one matter each', async () => {
    const { claims, matters } = await pageOn()
    expect(claims).toHaveLength(86)
    const sorted = (ids: string[]) => ids.toSorted()
    expect(sorted(matters.flatMap((matter) => matter.claimIds))).toEqual(sorted(claims.map(({ id }) => id)))
    expect(sorted(matters.flatMap(({ series }) => series.flatMap((one) => one.claimIds)))).toEqual(
      sorted(claims.map(({ id }) => id)),
    )
  })

  test('lays the record behind what was said of the outlets', async () => {
    const { records } = await pageOn('2026-02-05')
    expect(records.length).toBeGreaterThan(3)
  })
})
