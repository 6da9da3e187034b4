import { Link } from '@tanstack/react-router'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { Messages } from '#shared/messages/id.ts'
import type { ViewProblem } from '#shared/overview/view-problem.ts'
import { useToday } from '../answer-info.ts'
import { Problem } from '../ui/problem.tsx'
import { useMessages } from '../ui/use-messages.ts'

/** An address with a day or an instant that cannot be shown: what is wrong with it, and two days that can be. */
export function ViewProblemPage({ problem }: { problem: ViewProblem }) {
  const messages = useMessages()
  const text = useProblemText(problem, messages)
  const isInstant = problem.kind === 'notAnInstant'
  return (
    <Problem title={messages.problem.title} text={text}>
      {isInstant ? (
        <Link to="." search={(search) => ({ ...search, knownAt: undefined })}>
          {messages.problem.allRecords}
        </Link>
      ) : (
        <>
          <Link to="." search={(search) => ({ ...search, asOf: undefined })}>
            {messages.problem.today}
          </Link>
          <Link to="." search={(search) => ({ ...search, asOf: PROGRAMME_FIRST_DAY })}>
            {messages.problem.firstDay(PROGRAMME_FIRST_DAY)}
          </Link>
        </>
      )}
    </Problem>
  )
}

function useProblemText(problem: ViewProblem, { problem: texts }: Messages): string {
  const today = useToday()
  switch (problem.kind) {
    case 'notADay':
      return texts.asOfNotADay(problem.text.slice(0, 40))
    case 'beforeProgramme':
      return texts.asOfBeforeProgramme(problem.day, PROGRAMME_FIRST_DAY)
    case 'afterToday':
      return texts.asOfAfterToday(problem.day, today)
    case 'notAnInstant':
      return texts.knownAtWrong(problem.text.slice(0, 40))
  }
}
