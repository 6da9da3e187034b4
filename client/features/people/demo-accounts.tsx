import { useQuery } from '@tanstack/react-query'
import type { DemoAccount } from '#shared/people/person.ts'
import { trpc } from '#client/trpc.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './sign-in-page.module.css'

/** Where the program runs as the demo: one account per role, one press away. */
export function DemoAccounts({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const { signIn } = useWorkMessages().people
  const { data } = useQuery(trpc.session.signInPage.queryOptions())
  if (!data || data.demoAccounts.length === 0) return null
  return (
    <section className={styles['demo']} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{signIn.demoTitle}</h2>
      <p>{signIn.demoLead}</p>
      <ul className={styles['accounts']}>
        {data.demoAccounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onChoose(account)}>
              {account.name}
              <small>
                {account.username} · {signIn.demoPassword(account.password)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
