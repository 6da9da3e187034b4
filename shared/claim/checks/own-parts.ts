import { toFinding, type Finding } from '../check-result.ts'
import { DIGITS, readNumber, SCALE } from '../number-text.ts'
import { exactNumber, slackOf, type ReadClaim } from '../read-claim.ts'

/** Parts that add up to something much further off are not the parts of this number. */
const CLOSE = 0.1

type Amount = { value: number; start: number; end: number }

const amounts = new RegExp(String.raw`(?<![\d-])(${DIGITS})(?:\s*(${SCALE})\b)?(?![\d%-])`, 'gi')
const joint = /^[^\d,;:.()]{0,40}?(?:,?\s(?:plus|ditambah|and|dan|serta)\s|\s?\+\s?|,\s)$/i
const adding = /(?:\s(?:plus|ditambah)\s|\+)/i
const opening = /(?::|terdiri\s+(?:dari|atas)|yakni|yaitu|consisting\s+of|made\s+up\s+of)\s*$/i
const places = /\bdesa\b.*\bkelurahan\b|\bkelurahan\b.*\bdesa\b/i

/**
 * Adds up the parts that a claim names itself: `3,442 koperasi: 3,137 desa plus 305 kelurahan`, `371 permits: 351 local, 20
 * imported`. Parts are numbers in a row after a colon or joined by "plus"; a plain "N desa and M kelurahan" is taken for
 * parts only of what each desa has one of. The claim's own number is never one of its parts.
 */
export function checkOwnParts(claim: ReadClaim): Finding | undefined {
  const { low = 0, of } = claim.value
  if (of !== undefined && low > of) {
    return toFinding('conflicting', 'partAboveWhole', {
      numbers: { said: claim.said.valueText, unit: claim.said.unit },
    })
  }
  const total = exactNumber(claim)
  if (total === undefined || total <= 0 || claim.metric.ordinalOf !== undefined) return undefined
  const runs = listRuns(claim.said.paraphrase, claim.metric.isOnePerDesa)
  const parts = runs.find((run) => !run.includes(total) && Math.abs(sumOf(run) - total) <= total * CLOSE)
  if (!parts) return undefined
  const sum = sumOf(parts)
  const numbers = { terms: parts.join('+'), sum, total: claim.said.valueText, unit: claim.said.unit }
  if (Math.abs(sum - total) <= total * slackOf(claim)) return toFinding('consistent', 'partsFit', { numbers })
  return toFinding('conflicting', 'partsDiffer', { numbers })
}

/** Rows of numbers that a text adds up. */
function listRuns(text: string, isOnePerDesa: boolean): number[][] {
  const runs: Amount[][] = []
  for (const amount of listAmounts(text)) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run && previous && joint.test(text.slice(previous.end, amount.start))) run.push(amount)
    else runs.push([amount])
  }
  return runs
    .filter((run) => run.length > 1 && isAddedUp(text, run, isOnePerDesa))
    .map((run) => run.map(({ value }) => value))
}

function isAddedUp(text: string, run: readonly Amount[], isOnePerDesa: boolean): boolean {
  const start = run[0]?.start ?? 0
  const end = run.at(-1)?.end ?? 0
  if (opening.test(text.slice(0, start)) || adding.test(text.slice(start, end))) return true
  return isOnePerDesa && places.test(text.slice(start, end + 'kelurahan'.length + 2))
}

function listAmounts(text: string): Amount[] {
  return [...text.matchAll(amounts)].flatMap((match) => {
    const value = readNumber(match[1] ?? '', match[2])
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }]
  })
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}
