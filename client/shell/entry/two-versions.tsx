import { saysTheSame, type ComparedField } from '#shared/conflict/compare.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './two-versions.module.css'
import type { EntryText } from './use-entry-text.ts'
import { versionText } from './version-text.ts'

type Props = { fields: readonly ComparedField[]; text: EntryText; mine: string; stored: string }

/** Two versions of one record side by side, the fields in which they differ. */
export function TwoVersions({ fields, text, mine, stored }: Props) {
  const { outbox } = useWorkMessages()
  const differing = fields.filter((field) => !saysTheSame(field))
  if (differing.length === 0) return <p className={styles['same']}>{outbox.conflict.same}</p>
  const sides = [
    ['mine', mine],
    ['stored', stored],
  ] as const
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{outbox.conflict.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{outbox.conflict.field}</th>
          {sides.map(([side, label]) => (
            <th key={side} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => (
          <tr key={field.key}>
            <th scope="row">{text.field(field.key)}</th>
            {sides.map(([side, label]) => {
              const words = versionText(text, field, side)
              return (
                <td key={side}>
                  <span className={styles['which']} aria-hidden="true">
                    {label}
                  </span>
                  {words === '' ? <span className={styles['empty']}>{outbox.nothing}</span> : words}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
