import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '#shared/day/day.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { useCan } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ChangeTargetDialog } from './change-target-dialog.tsx'
import { EndTargetDialog } from './end-target-dialog.tsx'
import { SetTargetDialog } from './set-target-dialog.tsx'
import styles from './target-acts.module.css'

type Asked = 'change' | 'end'
type ActsProps = { target: TargetRow; name: string; today: Day; isToday: boolean }

/** For signed-in people: why a target was set, and for the governor's office what can be done about it. */
export function TargetActs({ target, name, today, isToday }: ActsProps) {
  const { target: texts } = useWorkMessages()
  const [asked, setAsked] = useState<Asked>()
  const [saved, setSaved] = useState<string>()
  const mayDecide = useCan('target.set') && isToday && target.closedOn === null
  const { data } = useQuery(trpc.target.list.queryOptions())
  const reason = data?.find(({ id }) => id === target.id)?.reason
  const canChange = mayDecide && (target.dueOn === null || target.dueOn >= today)
  const canEnd = mayDecide && target.period === 'month' && target.kabupatenCode !== null
  const done = (sentence: string) => {
    setAsked(undefined)
    setSaved(sentence)
  }
  const common = { target, name, today, onClose: () => setAsked(undefined) }
  return (
    <>
      {reason && <p className={form['fine']}>{texts.reason(reason)}</p>}
      <p role="status">{saved}</p>
      {(canChange || canEnd) && (
        <div className={styles['acts']}>
          {canChange && (
            <button
              type="button"
              className={button['button']}
              aria-label={texts.changeOf(name)}
              onClick={() => setAsked('change')}
            >
              {texts.change}
            </button>
          )}
          {canEnd && (
            <button
              type="button"
              className={button['button']}
              aria-label={texts.endOf(name)}
              onClick={() => setAsked('end')}
            >
              {texts.end}
            </button>
          )}
        </div>
      )}
      {asked === 'change' && <ChangeTargetDialog {...common} onDone={() => done(texts.saved.changed)} />}
      {asked === 'end' && <EndTargetDialog {...common} onDone={() => done(texts.saved.ended)} />}
    </>
  )
}

type NewProps = { kabupaten: readonly KabupatenRow[]; today: Day; isToday: boolean }

/** The way to a new target, for the governor's office. */
export function NewTarget({ kabupaten, today, isToday }: NewProps) {
  const { target: texts } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  if (!useCan('target.set')) return null
  if (!isToday) return <p className={form['fine']}>{texts.onlyToday}</p>
  return (
    <div className={styles['acts']}>
      <button type="button" className={form['primary']} onClick={() => setOpen(true)}>
        {texts.set}
      </button>
      <p role="status">{isSaved && texts.saved.set}</p>
      {isOpen && (
        <SetTargetDialog
          kabupaten={kabupaten}
          today={today}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setSaved(true)
          }}
        />
      )}
    </div>
  )
}
