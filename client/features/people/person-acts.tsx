import { useState } from 'react'
import type { PersonRow } from '#shared/people/person.ts'
import { personRefusal, type Circumstances } from '#shared/people/person-rule.ts'
import { useCommand } from '#client/command.ts'
import { sayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './people-page.module.css'

type Act = 'resetPassword' | 'resetTwoFactor' | 'endSessions' | 'disable' | 'enable'
type Props = { person: PersonRow; around: Circumstances; onOneTimePassword: (password: string) => void }

/** What may be done with an account; each asks once more, and says why when it may not be done. */
export function PersonActs({ person, around, onOneTimePassword }: Props) {
  const work = useWorkMessages()
  const { manage } = work.people
  const { format } = useMessages()
  const [asked, setAsked] = useState<Act>()
  const commands = useCommands(onOneTimePassword)
  const acts: readonly Act[] = [
    'resetPassword',
    'resetTwoFactor',
    'endSessions',
    person.state === 'disabled' ? 'enable' : 'disable',
  ]
  const carryOut = async (act: Act) => {
    setAsked(undefined)
    await commands[act].send({ id: person.id, baseVersion: person.version })
  }
  const problem = acts.map((act) => commands[act].problem).find((found) => found !== undefined)
  return (
    <section className={styles['acts']} aria-labelledby="person-acts">
      <h3 id="person-acts">{manage.actions}</h3>
      {problem && (
        <p className={form['notice']} role="alert">
          {problem.kind === 'conflict' ? manage.conflict : sayProblem(problem, { work, format })}
        </p>
      )}
      <ul className={styles['list']}>
        {acts.map((act) => {
          const subject = { ...person, isDisabled: person.state === 'disabled' }
          const refusal = personRefusal(subject, { kind: act }, around)
          return (
            <li key={act}>
              <span>
                {manage[act]}
                <small>{refusal ? manage.refusal(refusal) : manage.explain[act]}</small>
              </span>
              {asked === act ? (
                <span className={form['buttons']}>
                  <button type="button" className={form['primary']} onClick={() => void carryOut(act)}>
                    {manage.confirm}
                  </button>
                  <button type="button" className={button['text']} onClick={() => setAsked(undefined)}>
                    {manage.cancel}
                  </button>
                </span>
              ) : (
                <button
                  type="button"
                  className={button['button']}
                  aria-label={`${manage.do[act]}: ${manage[act]}`}
                  disabled={refusal !== undefined || commands[act].isSending}
                  onClick={() => setAsked(act)}
                >
                  {manage.do[act]}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useCommands(onOneTimePassword: (password: string) => void) {
  return {
    resetPassword: useCommand(trpc.people.resetPassword.mutationOptions(), {
      onDone: ({ oneTimePassword }) => onOneTimePassword(oneTimePassword),
    }),
    resetTwoFactor: useCommand(trpc.people.resetTwoFactor.mutationOptions()),
    endSessions: useCommand(trpc.people.endSessions.mutationOptions()),
    disable: useCommand(trpc.people.disable.mutationOptions()),
    enable: useCommand(trpc.people.enable.mutationOptions()),
  }
}
