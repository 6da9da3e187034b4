import { useMutation, useQuery } from '@tanstack/react-query'
import type { Inbox, ProvinceReminders } from '#shared/inbox/answers.ts'
import { reminderKinds, reminderKindsOf } from '#shared/inbox/reminder.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { ProvinceCounts } from '#client/shell/province/province-counts.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { useProvinceInput } from '#client/provinces.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import styles from './inbox-page.module.css'
import { MailChoices } from './mail-choices.tsx'
import { ReminderGroup } from './reminder-group.tsx'

/** What waits for who is signed in. */
export function InboxPage() {
  const { inbox } = useWorkMessages()
  useDocumentTitle(inbox.title)
  return <SignedIn>{({ actor }) => <OwnInbox hasReminders={reminderKindsOf(actor.role).length > 0} />}</SignedIn>
}

function OwnInbox({ hasReminders }: { hasReminders: boolean }) {
  const { inbox } = useWorkMessages()
  const query = useQuery(trpc.inbox.get.queryOptions(useProvinceInput()))
  const answer = query.data
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <h1>{inbox.title}</h1>
          <p className={page['fine']}>{hasReminders ? inbox.lead : inbox.notForRole}</p>
        </div>
        {answer && <MarkRead answer={answer} />}
      </div>
      {!answer && query.isError && <NoAnswer query={query} />}
      {!answer && !query.isError && <Skeleton height={320} />}
      {answer?.provinces && <InProvinces counts={answer.provinces} />}
      {answer && !answer.provinces && answer.reminders.length === 0 && hasReminders && (
        <div className={list['none']} role="status">
          <p>{inbox.empty}</p>
          <p>{inbox.emptyHint}</p>
        </div>
      )}
      {answer && (
        <div className={styles['groups']}>
          {reminderKinds.map((kind) => (
            <ReminderGroup
              key={kind}
              kind={kind}
              reminders={answer.reminders.filter((reminder) => reminder.kind === kind)}
            />
          ))}
        </div>
      )}
      {answer && <MailChoices mail={answer.mail} />}
    </div>
  )
}

/** Where there is something, for who looks at no province yet. */
function InProvinces({ counts }: { counts: readonly ProvinceReminders[] }) {
  const { inbox } = useWorkMessages()
  const kinds = reminderKinds.filter((kind) => counts.some((count) => count.kind === kind))
  const rows = [...Map.groupBy(counts, ({ province }) => province)].map(([province, own]) => ({
    province,
    cells: kinds.map((kind) => inbox.inKabupaten(own.find((count) => count.kind === kind)?.kabupaten ?? 0)),
  }))
  return (
    <section aria-labelledby="inbox-provinces">
      <h2 id="inbox-provinces">{inbox.byProvince}</h2>
      <p className={page['fine']}>{inbox.byProvinceLead}</p>
      <ProvinceCounts caption={inbox.byProvince} heads={kinds.map((kind) => inbox.kind(kind))} rows={rows} />
    </section>
  )
}

function MarkRead({ answer: { reminders } }: { answer: Inbox }) {
  const { inbox } = useWorkMessages()
  const unread = reminders.filter(({ isUnread }) => isUnread)
  const { mutate, isPending } = useMutation({
    ...trpc.inbox.markSeen.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.inbox.get.queryKey() }),
  })
  if (unread.length === 0) return null
  return (
    <button
      type="button"
      className={button['button']}
      disabled={isPending}
      onClick={() => mutate({ reminders: unread.map(({ kind, kabupatenCode }) => ({ kind, kabupatenCode })) })}
    >
      {inbox.markRead}
    </button>
  )
}
