import { describe, expect, test } from 'vitest'
import { findPostgresPrograms } from '#tests/failover/own-postgres.ts'
import { playFailover } from '#tests/failover/play-failover.ts'
import { startServerProcess } from '#tests/failover/server-process.ts'

const canPlay = findPostgresPrograms() !== undefined
if (!canPlay) console.warn('!!! Here are no PostgreSQL programs: no failover is tried.')

describe.runIf(canPlay || process.env['CI'])('a primary that is killed under load, and its standby promoted', () => {
  test('loses no confirmed change, applies none twice, and stops no reader', { timeout: 300_000 }, async () => {
    const plan = { writers: 4, changesBefore: 60, readsWithoutPrimary: 60, changesAfter: 60 }
    const result = await playFailover(startServerProcess, plan)
    console.info(
      `${result.confirmed} changes (${result.sentTwice} sent again), ${result.reads} reads, the longest ${Math.round(result.longestReadMs)} ms; ` +
        `changes ${Math.round(result.writesAfterMs)} ms after the promotion`,
    )
    expect(result.faults).toEqual([])
    expect(result.losses).toEqual([])
    expect(result.toldOldPrimary, 'the replaced primary is told nothing').toBe(0)
    expect(result.jobs).toContainEqual({ name: 'check', attempts: 1, isFinished: true })
    expect(result.jobs.filter(({ attempts }) => attempts !== 1)).toEqual([])
    expect(result.sentTwice).toBeGreaterThan(0)
  })
})
