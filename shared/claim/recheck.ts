import type { Day } from '#shared/day/day.ts'
import { checkClaims, type ClaimCheck } from './check-claims.ts'
import type { ClaimRecords, Evidence } from './records.ts'
import type { StoredClaim } from './schema.ts'

type Question = { ask: (records: ClaimRecords) => unknown; answer: string }
type Checked = {
  today: Day
  register: Evidence['register']
  questions: readonly Question[]
  found: Map<string, ClaimCheck>
}

const checkedBefore = new WeakMap<readonly StoredClaim[], Checked>()

/**
 * Checks claims like `checkClaims`, and again only when something they depend on has changed: the claims (another array),
 * the day, the register (another array), or an answer of the records to one of the questions that the checks asked.
 */
export function recheckClaims(claims: readonly StoredClaim[], evidence: Evidence): Map<string, ClaimCheck> {
  const { records, register, today } = evidence
  const before = checkedBefore.get(claims)
  const isSame =
    before?.today === today &&
    before.register === register &&
    before.questions.every(({ ask, answer }) => JSON.stringify(ask(records)) === answer)
  if (before && isSame) return before.found
  const questions = new Map<string, Question>()
  const found = checkClaims({ claims, ...evidence, records: listenTo(records, questions) })
  checkedBefore.set(claims, { today, register, questions: [...questions.values()], found })
  return found
}

/** Records that note what they were asked and what they answered. */
function listenTo(records: ClaimRecords, questions: Map<string, Question>): ClaimRecords {
  const note = (key: string, ask: Question['ask'], answer: unknown) => {
    if (!questions.has(key)) questions.set(key, { ask, answer: JSON.stringify(answer) })
  }
  return {
    intervalAt: (figure, area, day) => {
      const answer = records.intervalAt(figure, area, day)
      note(`${figure}|${area}|${day}`, (later) => later.intervalAt(figure, area, day), answer)
      return answer
    },
    firstDay: (figure, area) => {
      const answer = records.firstDay(figure, area)
      note(`${figure}|${area}`, (later) => later.firstDay(figure, area), answer)
      return answer
    },
    get launches() {
      note('launches', (later) => later.launches, records.launches)
      return records.launches
    },
  }
}
