import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useSession } from '../../session.ts'
import button from '../../ui/button.module.css'
import { Dialog } from '../../ui/form/dialog.tsx'
import { useSearchMessages } from '../../ui/use-search-messages.ts'
import type { Choice } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'
import { useOpenChoice } from './open-choice.ts'
import { forgetRecent, readRecent, rememberChoice } from './recent-choices.ts'
import styles from './search-dialog.module.css'
import { useChoices } from './use-choices.ts'

/** Finds whatever has a name (the ARIA combobox pattern): arrows move, Enter opens, Escape closes. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const texts = useSearchMessages()
  const actor = useSession()?.actor
  const openChoice = useOpenChoice(actor)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [recent, setRecent] = useState(readRecent)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { choices: found, state } = useChoices(text, actor)
  const isEmpty = text.trim() === ''
  const choices = isEmpty ? recent : found
  const at = Math.min(active, choices.length - 1)
  // The dialog gives the focus to its first control, which closes it.
  useEffect(() => input.current?.focus(), [])
  const open = (choice: Choice) => {
    rememberChoice(choice)
    onClose()
    openChoice(choice)
  }
  const forget = () => {
    setRecent([])
    input.current?.focus()
  }
  const write = (written: string) => {
    setText(written)
    setActive(0)
  }
  const move = (to: number) => {
    const next = (to + choices.length) % Math.max(choices.length, 1)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[at]
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter' && choice) open(choice)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles['search']}>
        <input
          ref={input}
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label={texts.label}
          placeholder={texts.label}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? `${listId}-${at}` : undefined}
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
        />
        {isEmpty && recent.length > 0 && <RecentLine onForget={forget} />}
        <ChoiceList
          id={listId}
          choices={choices}
          active={at}
          isGrouped={!isEmpty}
          onActive={setActive}
          onChoose={open}
        />
        <div className={styles['state']} role="status">
          {!isEmpty && <SearchState text={text.trim()} count={choices.length} state={state} isPublic={!actor} />}
        </div>
        <p className={styles['keys']}>{texts.keys}</p>
      </div>
    </Dialog>
  )
}

function RecentLine({ onForget }: { onForget: () => void }) {
  const texts = useSearchMessages()
  const forget = () => {
    forgetRecent()
    onForget()
  }
  return (
    <p className={styles['recent']}>
      {texts.recent}
      <button type="button" className={button['text']} onClick={forget}>
        {texts.forgetRecent}
      </button>
    </p>
  )
}

type StateProps = { text: string; count: number; state: 'asking' | 'ready' | 'partial'; isPublic: boolean }

/** Says aloud what the search found, and what to do when it found nothing. */
function SearchState({ text, count, state, isPublic }: StateProps) {
  const texts = useSearchMessages()
  if (state === 'partial') return <p>{texts.unreachable}</p>
  if (state === 'asking') return <p>{texts.asking}</p>
  if (count > 0) return <p className="visually-hidden">{texts.count(count)}</p>
  return (
    <p>
      {texts.nothing(text)} {isPublic && texts.nothingPublic}
    </p>
  )
}
