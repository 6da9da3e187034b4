import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type TestCounts = { passed: number; failed: number; skipped: number }
export type TestRun = {
  name: string
  command: string[]
  environment: Record<string, string>
  readCounts: () => TestCounts
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** All tests, the quick ones first; each leaves a report from which they are counted. */
export function testRuns(): TestRun[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-tests-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return [
    vitestRun({ name: 'unit and database tests', projects: ['unit', 'db'], folder }),
    playwrightRun(folder),
    vitestRun({ name: 'each check fails', projects: ['checks'], folder }),
  ]
}

function vitestRun({ name, projects, folder }: { name: string; projects: string[]; folder: string }): TestRun {
  const file = path.join(folder, `${projects.join('-')}.json`)
  return {
    name,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    environment: {},
    readCounts: () => {
      const report = readReport(file) as VitestReport | undefined
      if (!report) return { passed: 0, failed: 0, skipped: 0 }
      const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report
      return { passed, failed, skipped: numPendingTests + numTodoTests }
    },
  }
}

function playwrightRun(folder: string): TestRun {
  const file = path.join(folder, 'browser.json')
  return {
    name: 'browser journeys',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    readCounts: () => {
      const report = readReport(file) as PlaywrightReport | undefined
      if (!report) return { passed: 0, failed: 0, skipped: 0 }
      const { expected, unexpected, flaky, skipped } = report.stats
      return { passed: expected + flaky, failed: unexpected, skipped }
    },
  }
}

/** Undefined when the runner died before it wrote its report. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
