import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toldByPlaywright, toldByVitest, type PlaywrightReport, type VitestReport } from './told-tests.ts'

const root = process.cwd()

/** The real runner over tests made to fail, because what matters is the report that it writes. */
function reportOf(files: Record<string, string>, command: (folder: string, report: string) => string[]): unknown {
  const folder = mkdtempSync(path.join(root, 'node_modules', '.told-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
    const report = path.join(folder, 'report.json')
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    spawnSync(process.execPath, command(folder, report), { cwd: folder, env })
    return JSON.parse(readFileSync(report, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a failed test of Vitest is told by file, name and first error, and a file that cannot be read too', () => {
  const report = reportOf(
    {
      'vitest.config.mjs': `export default { test: { include: ['*.spec.mjs'] } }`,
      'a.spec.mjs': `import { expect, test } from 'vitest'
        test('adds', () => expect(1).toBe(1))
        test('subtracts', () => expect({ one: 2 }).toEqual({ one: 3 }))
        test.skip('waits', () => undefined)`,
      'b.spec.mjs': `throw new Error('no such part')`,
    },
    (folder, file) => [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--root=${folder}`,
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
  ) as VitestReport
  const told = toldByVitest(report, path.dirname(report.testResults[0]?.name ?? ''))
  expect(told).toMatchObject({ passed: 1, skipped: 1, flaky: [] })
  expect(told.failed.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    {
      name: 'a.spec.mjs › subtracts',
      error: expect.stringContaining('expected { one: 2 } to deeply equal { one: 3 }'),
    },
    { name: 'b.spec.mjs', error: expect.stringContaining('no such part') },
  ])
})

test('a failed journey is told by width and line, and one that passed when tried again as flaky', () => {
  const report = reportOf(
    {
      'playwright.config.mjs': `export default { retries: 1, projects: [{ name: '360' }], testMatch: '*.spec.mjs' }`,
      'a.spec.mjs': `import { expect, test } from '@playwright/test'
        test.describe('numbers', () => {
          test('never', () => expect('nine').toBe('ten'))
          test('sometimes', ({}, { retry }) => expect(retry).toBe(1))
          test('always', () => undefined)
        })`,
    },
    () => [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=json'],
  ) as PlaywrightReport
  const told = toldByPlaywright(report)
  expect(told).toMatchObject({ passed: 2, skipped: 0 })
  expect(told.failed).toEqual([
    { name: '[360] a.spec.mjs:3 › never', error: expect.stringMatching(/toBe.*Expected: "ten" \| Received: "nine"/) },
  ])
  expect(told.flaky).toEqual([
    { name: '[360] a.spec.mjs:4 › sometimes', error: expect.stringContaining('Received: 0') },
  ])
})
