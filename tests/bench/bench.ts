import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureCountry } from './country.ts'
import { measureExport } from './export.ts'
import { describeFinding, formatValue, type Finding } from './finding.ts'
import { measureImport } from './import.ts'
import { measurePages } from './page.ts'
import { measureProgram } from './program.ts'
import { measureRequests } from './requests.ts'
import { measureUpkeep } from './upkeep.ts'

const REPORT = 'docs/bench.md'

/** `npm run bench`: measures everything in one run, prints it, and writes it to docs/bench.md beside the last run. */
async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'pantau-bench-'))
  const findings: Finding[] = []
  try {
    for (const [title, measure] of [
      ['requests', measureRequests],
      ['counting requests, and a backup meanwhile', measureUpkeep],
      ['the country beside a province', measureCountry],
      ['an import of 10,000 rows', measureImport],
      ['an export of 100,000 rows (takes some minutes)', measureExport],
      ['start and memory (takes over a minute)', measureProgram],
      ['first views in Chromium', measurePages],
    ] as const) {
      process.stdout.write(`measuring ${title} …\n`)
      const found = await measure(home)
      for (const finding of found) process.stdout.write(`  ${describeFinding(finding)}\n`)
      findings.push(...found)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  writeFileSync(REPORT, toReport(findings, readLastValues()))
  const missed = findings.filter((finding) => !finding.isMet)
  process.stdout.write(`${findings.length} measured, ${missed.length} outside their limit; written to ${REPORT}\n`)
}

function readLastValues(): Map<string, string> {
  if (!existsSync(REPORT)) return new Map()
  const rows = readFileSync(REPORT, 'utf8').matchAll(/^\| (?<name>[^|]+) \| (?<value>[^|]+) \|/gm)
  return new Map([...rows].map(({ groups }) => [groups?.['name']?.trim() ?? '', groups?.['value']?.trim() ?? '']))
}

function toReport(findings: readonly Finding[], last: ReadonlyMap<string, string>): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`
  const rows = findings.map((finding) => {
    const { name, limit, isMet, detail } = finding
    return `| ${name} | ${formatValue(finding)} | ${limit} | ${isMet ? 'yes' : '**no**'} | ${last.get(name) ?? '–'} | ${detail} |`
  })
  return `# Bench

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Ratios are to a floor measured in the same run;
the other numbers hold for this machine only.

| what | this run | promised | kept | last run | detail |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

await bench()
process.exit(0)
