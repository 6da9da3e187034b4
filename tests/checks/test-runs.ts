import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  toldByPlaywright,
  toldByVitest,
  type PlaywrightReport,
  type TestResult,
  type VitestReport,
} from './told-tests.ts'

export type TestRun = {
  name: string
  command: string[]
  environment: Record<string, string>
  /** Undefined when the runner died before it wrote its report. */
  readResult: () => TestResult | undefined
}

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
    readResult: () => {
      const report = readReport(file) as VitestReport | undefined
      return report && toldByVitest(report, process.cwd())
    },
  }
}

function playwrightRun(folder: string): TestRun {
  const file = path.join(folder, 'browser.json')
  return {
    name: 'browser journeys',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    readResult: () => {
      const report = readReport(file) as PlaywrightReport | undefined
      return report && toldByPlaywright(report)
    },
  }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
