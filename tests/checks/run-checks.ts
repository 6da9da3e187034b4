import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { clientBuild, clientSize, staticChecks, type Check } from './check-list.ts'
import { testRuns, type TestRun } from './test-runs.ts'
import type { ToldTest } from './told-tests.ts'

type Outcome = { name: string; seconds: number; problem?: string }
type Told = { title: string; tests: readonly ToldTest[] }

/** Runs everything that CI runs and goes on after a failure; `--only-tests` and `--without-tests` run a part of it. */
const isWithChecks = !process.argv.includes('--only-tests')
const isWithTests = !process.argv.includes('--without-tests')

const outcomes: Outcome[] = []
const tests = { passed: 0, failed: 0, skipped: 0 }
const told: Told[] = []

if (isWithChecks) for (const check of [...staticChecks, clientBuild, clientSize]) await runCheck(check)
if (isWithTests) for (const run of testRuns()) await runTests(run)
summarize()

async function runCheck({ name, command }: Check): Promise<void> {
  await timed(name, async () => {
    const { code, output } = await runNode(command, { isShown: false })
    if (code === 0) return undefined
    console.log(output.trimEnd())
    return `failed: node ${command.join(' ')}`
  })
}

async function runTests({ name, command, environment, readResult }: TestRun): Promise<void> {
  await timed(name, async () => {
    const { code } = await runNode(command, { isShown: true, environment })
    const result = readResult()
    if (!result) return 'ended before it wrote its report'
    const { passed, failed, flaky, skipped } = result
    tests.passed += passed
    tests.failed += failed.length
    tests.skipped += skipped
    told.push({ title: `failed in ${name}`, tests: failed }, { title: 'passed only when tried again', tests: flaky })
    if (code !== 0) return `${failed.length || 'some'} tests failed`
    if (passed === 0) return 'ran no test'
    // A test that is skipped where it could run looks like one that passed.
    if (skipped > 0 && process.env['CI']) return `${skipped} tests were skipped`
    return undefined
  })
}

async function timed(name: string, work: () => Promise<string | undefined>): Promise<void> {
  console.log(`\n▶ ${name}`)
  const startedAt = performance.now()
  const problem = await work()
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`${problem === undefined ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  outcomes.push({ name, seconds, ...(problem !== undefined && { problem }) })
}

function runNode(command: readonly string[], how: { isShown: boolean; environment?: Record<string, string> }) {
  const child = spawn(process.execPath, [...command], {
    stdio: ['ignore', how.isShown ? 'inherit' : 'pipe', how.isShown ? 'inherit' : 'pipe'],
    env: { ...process.env, ...how.environment },
  })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function summarize(): void {
  const failures = outcomes.filter(({ problem }) => problem !== undefined)
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0)
  console.log(`\n${'─'.repeat(60)}`)
  for (const { name, seconds, problem } of outcomes) {
    console.log(
      `${problem === undefined ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${problem ?? ''}`,
    )
  }
  console.log(
    `${failures.length === 0 ? 'everything passed' : `${failures.length} of ${outcomes.length} failed`} in ${total.toFixed(0)} s`,
  )
  if (isWithTests) {
    if (!process.env['TEST_DATABASE_URL'])
      console.log('PostgreSQL was not tested: TEST_DATABASE_URL is not set (PGlite was).')
    console.log(
      `${tests.passed} passed, ${tests.failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`,
    )
  }
  tellTests()
  if (failures.length > 0) process.exitCode = 1
}

/** At the very end, because a long output is often kept without its middle. */
function tellTests(): void {
  for (const { title, tests: ones } of told) {
    if (ones.length === 0) continue
    console.log(`\n${title} (${ones.length}):`)
    for (const { name, error } of ones) console.log(`  ✗ ${name}\n      ${error}`)
  }
}
