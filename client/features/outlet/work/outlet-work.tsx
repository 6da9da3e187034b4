import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from '#shared/access/rights.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { OutletPage } from '#shared/outlet/answers.ts'
import type { ReportedMilestone } from '#shared/outlet/reports.ts'
import { isMilestone } from '#shared/outlet/reports.ts'
import { outletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import { useCommand } from '#client/command.ts'
import { useSession } from '#client/session.ts'
import { RecordMarks } from '#client/shell/entry/record-marks.tsx'
import { SavedNotice } from '#client/shell/saved-notice.tsx'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { Timeline } from '#client/ui/work/timeline.tsx'
import page from '#client/ui/work/work-page.module.css'
import type { AskedOutlet } from '../asked-outlet.ts'
import styles from './outlet-work.module.css'
import { ChooseDialog } from './choose-dialog.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import { useEntryNotice } from './entry-notice.ts'
import { RecordDialog } from './record-dialog.tsx'

type Saved = 'recorded' | 'rival' | 'chosen' | 'described'
type Props = {
  answer: OutletPage
  asked: AskedOutlet | undefined
  onAsk: (asked: AskedOutlet | undefined) => void
}

/** What staff of the kabupaten can do with an outlet, and the dialog of what they are about to do. */
export function OutletWork({ answer, asked, onAsk }: Props) {
  const { outlet: texts } = useWorkMessages()
  const [saved, setSaved] = useState<Saved>()
  const actor = useSession()?.actor
  if (!actor) return null
  const { outlet } = answer
  const ask = (what: AskedOutlet) => {
    setSaved(undefined)
    onAsk(what)
  }
  const done = (what: Saved) => () => {
    onAsk(undefined)
    setSaved(what)
  }
  const common = { answer, actor, onClose: () => onAsk(undefined) }
  return (
    <div className={styles['work']}>
      {!saved && <SavedNotice of={{ registered: texts.saved.registered }} className={page['notice']} />}
      <div role="status">
        {saved && !asked && (
          <p className={page['notice']}>
            <b>{texts.saved[saved]}</b>
          </p>
        )}
      </div>
      <RecordMarks
        kind="outlet"
        id={outlet.id}
        record={`outlet:${outlet.id}`}
        kabupatenCode={outlet.kabupatenCode}
        current={outlet}
      />
      <div className={page['acts']}>
        <button type="button" className={form['primary']} onClick={() => ask({ kind: 'record' })}>
          {texts.record}
        </button>
        <button type="button" className={button['button']} onClick={() => ask({ kind: 'describe' })}>
          {texts.describe}
        </button>
      </div>
      {asked?.kind === 'record' && <RecordDialog {...common} rivalOf={undefined} onDone={done('recorded')} />}
      {asked?.kind === 'rival' && <RecordDialog {...common} rivalOf={asked.of} onDone={done('rival')} />}
      {asked?.kind === 'choose' && (
        <ChooseDialog {...asked} outlet={outlet} onDone={done('chosen')} onClose={common.onClose} />
      )}
      {asked?.kind === 'describe' && <DescribeDialog {...common} onDone={done('described')} />}
    </div>
  )
}

type ReportActsProps = {
  report: ReportedEvent
  milestone: ReportedMilestone<ReportedEvent>
  onAsk: (asked: AskedOutlet) => void
}

/** What can be done about one report: add another beside it, or choose it instead of the one that counts. */
export function ReportActs({ report, milestone, onAsk }: ReportActsProps) {
  const { outlet: texts } = useWorkMessages()
  const { milestone: name } = useOutletMessages()
  const { format } = useMessages()
  if (milestone.counted === report) {
    return (
      <button
        type="button"
        className={button['text']}
        aria-label={texts.addReportOf(name(milestone.type))}
        onClick={() => onAsk({ kind: 'rival', of: report })}
      >
        {texts.addReport}
      </button>
    )
  }
  return (
    <button
      type="button"
      className={button['text']}
      aria-label={texts.chooseOf(format.window(report), report.source.reference)}
      onClick={() => onAsk({ kind: 'choose', report, milestone })}
    >
      {texts.choose}
    </button>
  )
}

/** Everything that was recorded of an outlet. What came last can be taken back by who recorded it, or by PMD. */
export function OutletHistory({ id, mayWork }: { id: string; mayWork: boolean }) {
  const { outlet: texts } = useWorkMessages()
  const actor = useSession()?.actor
  const { data } = useQuery(trpc.outlet.work.queryOptions({ id }))
  if (!data || !actor) return null
  const { events } = data
  const history = events.map(({ notBefore, notAfter, ...event }) => ({ ...event, window: { notBefore, notAfter } }))
  const last = effectiveEvents(events).at(-1)
  const undoOf = (event: WorkEvent) =>
    mayWork &&
    event.commandId !== null &&
    event.id === last?.id &&
    can(actor, 'outlet.work', data.kabupatenCode) &&
    outletUndoRefusal(event.commandId, history) === undefined && <Undo event={event} commandId={event.commandId} />
  const told = events.filter(({ type }) => isMilestone(type) || type === 'reportChosen' || type === 'withdrawn')
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{texts.historyTitle}</h2>
      <Timeline events={told} evidence={data.evidence} actOf={undoOf} />
    </section>
  )
}

function Undo({ event, commandId }: { event: WorkEvent; commandId: string }) {
  const { outlet: texts, registry } = useWorkMessages()
  const say = useEntryNotice()
  const command = useCommand(trpc.command.undo.mutationOptions())
  const notice = say(command.problem)
  return (
    <>
      <button
        type="button"
        className={button['text']}
        aria-label={registry.history.withdrawOf(registry.history.sentence(event))}
        disabled={command.isSending}
        onClick={() => void command.send({ undoes: commandId })}
      >
        {command.isSending ? registry.entry.sending : texts.undo}
      </button>
      {notice && (
        <p className={form['notice']} role="alert">
          {notice}
        </p>
      )}
    </>
  )
}
