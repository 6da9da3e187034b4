import { readFileSync } from 'node:fs'
import { listSources, report } from './source-files.ts'

const LONGEST = 400
const LONG = 250
const MOST_LONG_SHARE = 0.1

const lineCounts = listSources('ts', 'tsx', 'mjs', 'cjs', 'css').map((file) => ({
  file,
  lines: readFileSync(file, 'utf8').split('\n').length - 1,
}))
const tooLong = lineCounts.filter(({ lines }) => lines > LONGEST)
const long = lineCounts.filter(({ lines }) => lines > LONG)
const problems = tooLong.map(({ file, lines }) => `${file}: ${lines} lines, at most ${LONGEST}: split it by idea`)
if (long.length > lineCounts.length * MOST_LONG_SHARE) {
  problems.push(
    `${long.length} of ${lineCounts.length} files have more than ${LONG} lines: ${long.map(({ file }) => file).join(', ')}`,
  )
}
report('file sizes', problems, `${lineCounts.length} files, median ${medianLines()} lines`)

function medianLines(): number {
  return lineCounts.map(({ lines }) => lines).toSorted((a, b) => a - b)[Math.floor(lineCounts.length / 2)] ?? 0
}
