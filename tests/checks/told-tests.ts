export type ToldTest = { name: string; error: string }
export type TestResult = { passed: number; failed: ToldTest[]; flaky: ToldTest[]; skipped: number }

export type VitestReport = {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}

type PlaywrightTest = {
  projectName: string
  status: string
  results: { error?: { message?: string }; errors?: { message?: string }[] }[]
}
type PlaywrightSuite = {
  specs?: { title: string; file: string; line: number; tests: PlaywrightTest[] }[]
  suites?: PlaywrightSuite[]
}
export type PlaywrightReport = {
  stats: { expected: number; skipped: number }
  suites: PlaywrightSuite[]
  errors?: { message?: string }[]
}

/** What Vitest wrote, by name; a file that could not even be read counts as one failed test. */
export function toldByVitest(report: VitestReport, root: string): TestResult {
  const failed: ToldTest[] = []
  for (const file of report.testResults) {
    const path = file.name.replace(`${root}/`, '')
    const broken = file.assertionResults.filter(({ status }) => status === 'failed')
    for (const { fullName, failureMessages } of broken) {
      failed.push({ name: `${path} › ${fullName}`, error: firstLine(failureMessages?.[0]) })
    }
    if (file.status === 'failed' && broken.length === 0) failed.push({ name: path, error: firstLine(file.message) })
  }
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed, flaky: [], skipped }
}

/** What Playwright wrote, by name and width; what failed first and then passed is flaky, and has passed. */
export function toldByPlaywright(report: PlaywrightReport): TestResult {
  const told = { unexpected: [] as ToldTest[], flaky: [] as ToldTest[] }
  const walk = (suite: PlaywrightSuite) => {
    for (const { title, file, line, tests } of suite.specs ?? []) {
      for (const { projectName, status, results } of tests) {
        if (status !== 'unexpected' && status !== 'flaky') continue
        const first = results.find(({ error }) => error !== undefined)
        const error = firstLine(first?.error?.message ?? first?.errors?.[0]?.message)
        told[status].push({ name: `[${projectName}] ${file}:${line} › ${title}`, error })
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report.suites) walk(suite)
  for (const { message } of report.errors ?? [])
    told.unexpected.push({ name: 'outside a test', error: firstLine(message) })
  const { expected, skipped } = report.stats
  return { passed: expected + told.flaky.length, failed: told.unexpected, flaky: told.flaky, skipped }
}

const LONGEST = 300

/** Enough of an error to know it again: what was expected and what came stands beneath Playwright's first line. */
function firstLine(message = ''): string {
  const lines = message
    // eslint-disable-next-line no-control-regex -- the colours of the terminal
    .replace(/\u001B\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
  const seen = lines.filter((line, index) => index === 0 || /^(Locator|Expected|Received|\[?\+|- )/.test(line))
  return seen.slice(0, 5).join(' | ').slice(0, LONGEST)
}
