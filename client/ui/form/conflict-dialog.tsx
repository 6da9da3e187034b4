import { useId, useState } from 'react'
import { useWorkMessages } from '../use-work-messages.ts'
import button from '../button.module.css'
import styles from './conflict-dialog.module.css'
import { Dialog } from './dialog.tsx'
import form from './form.module.css'

/** A field in the version that the person began with, in theirs, and as it is stored now; each as a reader reads it. */
export type ConflictRow = { key: string; label: string; base: string; mine: string; stored: string }
export type ConflictChoice = 'mine' | 'stored'

type Props = {
  rows: readonly ConflictRow[]
  changedBy: string
  /** When, as text. */
  changedAt: string
  isSending: boolean
  /** Which side each differing field takes. The others keep the person's own value. */
  onDecide: (choices: Readonly<Record<string, ConflictChoice>>) => void
  /** Gives up the person's own changes. */
  onTakeStored: () => void
  onClose: () => void
}

/** Somebody else saved meanwhile: both versions side by side, field by field, and the person decides. Nothing is overwritten silently. */
export function ConflictDialog({ rows, changedBy, changedAt, isSending, onDecide, onTakeStored, onClose }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.conflict
  const differing = rows.filter((row) => row.mine !== row.stored)
  const [choices, setChoices] = useState(() => firstChoices(differing))
  return (
    <Dialog title={texts.title} isWide onClose={onClose}>
      <p>{texts.who(changedBy, changedAt)}</p>
      {differing.length === 0 ? (
        <p>{texts.same}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.stored}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {(['mine', 'stored'] as const).map((side) => (
                  <td key={side}>
                    <Side
                      row={row}
                      side={side}
                      isChosen={choices[row.key] === side}
                      onChoose={() => setChoices({ ...choices, [row.key]: side })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={form['buttons']}>
        <button type="button" className={form['primary']} disabled={isSending} onClick={() => onDecide(choices)}>
          {isSending ? registry.entry.sending : differing.length === 0 ? texts.sendAgain : texts.saveChoice}
        </button>
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          disabled={isSending}
          onClick={onTakeStored}
        >
          {texts.takeStored}
        </button>
      </div>
    </Dialog>
  )
}

type SideProps = { row: ConflictRow; side: ConflictChoice; isChosen: boolean; onChoose: () => void }

function Side({ row, side, isChosen, onChoose }: SideProps) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.conflict
  const id = useId()
  return (
    <label className={styles['side']} htmlFor={id}>
      <input id={id} type="radio" name={`conflict-${row.key}`} checked={isChosen} onChange={onChoose} />
      <span>
        <span className={styles['which']}>{texts[side]}</span>
        <span className="visually-hidden">{row.label}: </span>
        {row[side] === '' ? <span className={styles['empty']}>{texts.empty}</span> : row[side]}
      </span>
    </label>
  )
}

/** What only the other person changed takes theirs; what this person changed stays theirs until they decide otherwise. */
function firstChoices(rows: readonly ConflictRow[]): Record<string, ConflictChoice> {
  return Object.fromEntries(rows.map((row) => [row.key, row.mine === row.base ? 'stored' : 'mine']))
}
