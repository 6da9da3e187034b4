import type { ReadClaim } from '../read-claim.ts'

/** A whole and what makes it: added, or taken away where the sign is −1. Each is a figure of ours or a metric. */
export type Composition = { whole: string; terms: Readonly<Record<string, 1 | -1>> }

/** The official split of mentoring (completed, transferred, pending) covers every launched product. */
const officialSplit: Composition = {
  whole: 'productsLaunched',
  terms: { mentoringCompleted: 1, mentoringTransferred: 1, mentoringPending: 1 },
}

const deficitWords = ['deficit', 'defisit']
const surplusWords = ['surplus']
const inWords = ['in', 'import', 'imports', 'masuk', 'impor']
const outWords = ['out', 'export', 'exports', 'keluar', 'ekspor']

/** What a claim is a whole or a part of: its figure, else its metric. */
export function componentOf({ metric, said }: ReadClaim): string {
  return metric.figure ?? said.metric
}

/**
 * Which of some claims of one scope and day make up which. A deficit is what comes in less what goes out, a surplus the other way
 * round, told from the words of the metrics of one group or source.
 */
export function compositionsOf(claims: readonly ReadClaim[]): Composition[] {
  return [officialSplit, ...claims.flatMap((claim) => balanceOf(claim, claims) ?? [])].filter(
    ({ whole }, index, all) => all.findIndex((other) => other.whole === whole) === index,
  )
}

function balanceOf(claim: ReadClaim, claims: readonly ReadClaim[]): Composition | undefined {
  const isDeficit = hasWord(claim, deficitWords)
  if (!isDeficit && !hasWord(claim, surplusWords)) return undefined
  const same = claims.filter((other) => other !== claim && isBeside(other, claim))
  const incoming = theOneWith(same, inWords)
  const outgoing = theOneWith(same, outWords)
  if (incoming === undefined || outgoing === undefined || incoming === outgoing) return undefined
  const sign = isDeficit ? 1 : -1
  return { whole: componentOf(claim), terms: { [incoming]: sign, [outgoing]: sign === 1 ? -1 : 1 } }
}

/** Of one group or, where nobody grouped them, of one source. */
function isBeside({ said: one }: ReadClaim, { said: other }: ReadClaim): boolean {
  if (one.conflictGroup !== other.conflictGroup) return false
  return one.conflictGroup !== undefined || one.source.reference === other.source.reference
}

/** The one component that has one of the words; several cannot be told apart. */
function theOneWith(claims: readonly ReadClaim[], words: readonly string[]): string | undefined {
  const found = new Set(claims.filter((claim) => hasWord(claim, words)).map(componentOf))
  return found.size === 1 ? [...found][0] : undefined
}

function hasWord({ said }: ReadClaim, words: readonly string[]): boolean {
  return said.metric
    .toLowerCase()
    .split('_')
    .some((word) => words.includes(word))
}
