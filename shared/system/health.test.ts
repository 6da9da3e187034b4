import { expect, test } from 'vitest'
import type { SystemOverview } from './answers.ts'
import { troublesOf } from './health.ts'

const GIB = 1024 ** 3

const well: SystemOverview = {
  at: '2026-11-22T08:00:00Z',
  program: { version: '1', nodeVersion: 'v24', startedAt: '2026-11-01T00:00:00Z', memoryBytes: 3e8, processCount: 2 },
  database: {
    kind: 'postgres',
    version: '16.4',
    migrations: { applied: 21, known: 21 },
    dataVersion: 7,
    isSimulated: false,
    answerMilliseconds: 3,
  },
  backup: { at: '2026-11-21T18:00:00Z', sizeBytes: 9e6, isEncrypted: false },
  check: {
    last: {
      at: '2026-11-21T18:00:00Z',
      result: { ledger: { eventCount: 9, lineCount: 12, differences: 0 }, audit: { count: 4, faults: 0 } },
    },
    waitingSince: null,
    problem: null,
  },
  jobs: [{ name: 'digest', isOn: false, last: null, nextDueAt: '2026-11-23T23:00:00Z' }],
  storage: {
    databaseBytes: 1e8,
    evidence: { count: 0, bytes: 0 },
    disk: { freeBytes: 90 * GIB, totalBytes: 99 * GIB },
  },
  people: { accounts: 3, disabled: 0, signedIn: 1, sessions: 2 },
  settings: [],
}
const lastCheck = well.check.last

test('nothing is wrong with a program that is well', () => {
  expect(troublesOf(well)).toEqual([])
})

test('what is wrong is told, the gravest first', () => {
  const result = { ledger: { eventCount: 9, lineCount: 12, differences: 2 }, audit: { count: 4, faults: 1 } }
  const failed = { dueAt: '2026-11-21T23:00:00Z', startedAt: '2026-11-21T23:00:00Z', finishedAt: null, problem: 'x' }
  const ill: SystemOverview = {
    ...well,
    backup: null,
    check: { last: { at: '2026-11-19T07:00:00Z', result }, waitingSince: null, problem: 'no answer' },
    database: { ...well.database, answerMilliseconds: 1500, migrations: { applied: 22, known: 21 } },
    jobs: [{ name: 'briefing', isOn: true, last: failed, nextDueAt: '2026-12-01T00:00:00Z' }],
    storage: { ...well.storage, disk: { freeBytes: GIB, totalBytes: 99 * GIB } },
  }
  expect(troublesOf(ill)).toEqual([
    ...['ledgerDiffers', 'auditBroken', 'schemaDiffers', 'checkFailed', 'jobFailed'],
    ...['checkOld', 'noBackup', 'diskLow', 'databaseSlow'],
  ])
})

test('a job that is off owes nothing, and simulated data needs no backup', () => {
  const failed = { dueAt: '2026-11-21T23:00:00Z', startedAt: '2026-11-21T23:00:00Z', finishedAt: null, problem: 'x' }
  const demo: SystemOverview = {
    ...well,
    backup: null,
    check: { ...well.check, last: lastCheck },
    database: { ...well.database, isSimulated: true },
    jobs: [{ name: 'digest', isOn: false, last: failed, nextDueAt: '2026-12-01T00:00:00Z' }],
  }
  expect(troublesOf(demo)).toEqual([])
})

test('a program begun today makes its first backup by itself; one that is told to make none has to be looked at', () => {
  const backup = { name: 'backup', isOn: true, last: null, nextDueAt: '2026-11-22T18:00:00Z' } as const
  expect(troublesOf({ ...well, backup: null, jobs: [backup] })).toEqual(['firstBackupDue'])
  expect(troublesOf({ ...well, backup: null, jobs: [{ ...backup, isOn: false }] })).toEqual(['noBackup'])
})
