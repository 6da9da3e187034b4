import { useState } from 'react'
import type { CheckResult, SystemOverview } from '#shared/system/answers.ts'
import { fromNow } from '#shared/system/units.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useSystemMessages } from '#client/ui/use-system-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './system-page.module.css'

/** What the last recount of ledger and audit trail found, and a button that asks for another. */
export function CheckSection({ system: { check, jobs, at } }: { system: SystemOverview }) {
  const { check: texts } = useSystemMessages()
  const { format } = useMessages()
  const sayProblem = useSayProblem()
  const [askedAt, setAskedAt] = useState<string>()
  const command = useCommand(trpc.system.check.mutationOptions(), {
    onDone: (asked) => setAskedAt(asked.waitingSince),
  })
  const { last, waitingSince } = check
  const isOver = askedAt !== undefined && last !== null && last.at >= askedAt
  const problem = sayProblem(command.problem)
  const next = jobs.find(({ name }) => name === 'check')?.nextDueAt ?? at
  return (
    <section aria-labelledby="pemeriksaan">
      <h2 id="pemeriksaan">{texts.title}</h2>
      <p className={page['plain']}>
        {last
          ? texts.last(instantText(last.at, format.locale), fromNow(last.at, at, format.locale))
          : texts.never(fromNow(next, at, format.locale))}
      </p>
      {last && <Findings result={last.result} />}
      <p className={`${page['fine']} ${styles['lead']}`}>{texts.lead}</p>
      <button
        type="button"
        className={button['button']}
        disabled={command.isSending || waitingSince !== null}
        onClick={() => void command.send({})}
      >
        {texts.now}
      </button>
      <p role="status" className={page['fine']}>
        {problem ?? (waitingSince ? texts.waiting(fromNow(waitingSince, at, format.locale)) : isOver && texts.over)}
      </p>
    </section>
  )
}

function Findings({ result: { ledger, audit } }: { result: CheckResult }) {
  const { check: texts } = useSystemMessages()
  return (
    <ul className={styles['findings']}>
      <li data-is-well={ledger.differences === 0}>
        {ledger.differences === 0
          ? texts.ledgerWell(ledger.eventCount, ledger.lineCount)
          : texts.ledgerIll(ledger.differences)}
      </li>
      <li data-is-well={audit.faults === 0}>
        {audit.faults === 0 ? texts.auditWell(audit.count) : texts.auditIll(audit.faults)}
      </li>
    </ul>
  )
}
