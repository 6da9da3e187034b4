import { useId, useRef } from 'react'
import { useToday } from '#client/answer-info.ts'
import { outbox as queue } from '#client/outbox/outbox.ts'
import type { Brought } from '#client/outbox/transfer.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './outbox.module.css'

type Props = { personId: string; count: number; onTold: (sentence: string) => void }

/** Takes what waits to another device of the same person, as a file. */
export function TransferPart({ personId, count, onTold }: Props) {
  const { outbox } = useWorkMessages()
  const texts = outbox.transfer
  const today = useToday()
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  const save = async () => {
    try {
      saveFile(await queue.exportTo(personId), texts.fileName(today))
    } catch {
      onTold(texts.failed)
    }
  }
  const say = (brought: Brought): string => {
    if (brought.kind !== 'brought') return texts[brought.kind]
    const { added, known, unreadable } = brought
    return [texts.brought(added, known), unreadable > 0 && texts.unreadable(unreadable)].filter(Boolean).join(' ')
  }
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    try {
      onTold(say(await queue.importFrom(await chosen.text(), personId)))
    } catch {
      onTold(texts.failed)
    }
    if (file.current) file.current.value = ''
  }
  return (
    <section aria-labelledby={id} className={styles['transfer']}>
      <h2 id={id}>{texts.title}</h2>
      <p className={page['fine']}>{texts.lead}</p>
      <div className={page['acts']}>
        <button type="button" className={button['button']} disabled={count === 0} onClick={() => void save()}>
          {texts.save}
        </button>
        <button type="button" className={button['button']} onClick={() => file.current?.click()}>
          {texts.open}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={texts.open}
          onChange={({ target }) => void open(target.files?.[0])}
        />
      </div>
      <p className={page['fine']}>{count === 0 ? texts.nothingToSave : texts.privacy}</p>
    </section>
  )
}

function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
