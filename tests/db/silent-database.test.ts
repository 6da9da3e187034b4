import { describe, expect, test } from 'vitest'
import { findPostgresPrograms } from '#tests/failover/own-postgres.ts'
import { playSilence } from '#tests/failover/play-silence.ts'
import { startServerProcess } from '#tests/failover/server-process.ts'

describe.runIf(findPostgresPrograms() !== undefined || process.env['CI'])('a database that stops answering', () => {
  test('holds up nobody for long: what is kept is read, the rest is told to come back, and all is well by itself', async () => {
    const plan = { writers: 2, silentMs: 0, changesBefore: 10, changesAfter: 10 }
    const { faults, losses, kept, fresh, commands, sentTwice } = await playSilence(startServerProcess, plan)
    expect({ faults, losses }).toEqual({ faults: [], losses: [] })
    expect(Math.min(kept.answered, fresh.refused, commands.refused, sentTwice)).toBeGreaterThan(0)
  })
})
