import { useMutation, useQuery } from '@tanstack/react-query'
import type { Inbox } from '#shared/inbox/answers.ts'
import { reminderKinds, reminderKindsOf } from '#shared/inbox/reminder.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
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
  const query = useQuery(trpc.inbox.get.queryOptions())
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
      {answer && answer.reminders.length === 0 && hasReminders && (
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
