import { useMutation } from '@tanstack/react-query'
import type { Inbox } from '#shared/inbox/answers.ts'
import { mailKinds } from '#shared/inbox/mail-kind.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './inbox-page.module.css'

/** Which e-mail somebody wants, and where it goes. */
export function MailChoices({ mail: { isPossible, address, wanted } }: { mail: Inbox['mail'] }) {
  const { mail } = useWorkMessages().inbox
  const { mutate, isPending, isSuccess, isError, variables } = useMutation({
    ...trpc.mail.choose.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.inbox.get.queryKey() }),
  })
  return (
    <section className={styles['mail']} aria-labelledby="inbox-mail">
      <h2 id="inbox-mail">{mail.title}</h2>
      <p>{mail.lead}</p>
      <ul className={styles['choices']}>
        {mailKinds.map((kind) => (
          <li key={kind}>
            <label>
              <input
                type="checkbox"
                checked={isPending && variables?.kind === kind ? variables.isWanted : wanted[kind]}
                disabled={isPending}
                onChange={({ target }) => mutate({ kind, isWanted: target.checked })}
              />
              {mail.name(kind)}
            </label>
          </li>
        ))}
      </ul>
      <p className={styles['fine']}>{address === undefined ? mail.noAddress : mail.address(address)}</p>
      {!isPossible && <p className={styles['fine']}>{mail.impossible}</p>}
      <p role="status">{isError ? mail.failed : isSuccess ? mail.saved : ''}</p>
    </section>
  )
}
