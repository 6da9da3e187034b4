import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ClaimPage } from '#shared/claim/answers.ts'
import { answerNumber, readAskedNumber } from '#shared/claim/sayable.ts'
import { claimsPath } from '#client/paths.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { AskAnswer } from './ask-answer.tsx'
import { KeptFields } from './kept-fields.tsx'
import { SayableList } from './sayable-list.tsx'
import styles from './ask-section.module.css'

/** "Can I say this number aloud?": a number as it would be said, and what records and other claims answer. */
export function AskSection({ answer, text }: { answer: ClaimPage; text: string }) {
  const texts = useClaimMessages()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked = readAskedNumber(text)
  return (
    <section aria-labelledby="boleh">
      <SectionTitle id="boleh" name={texts.askName}>
        {texts.askTitle}
      </SectionTitle>
      <form
        role="search"
        aria-labelledby="boleh"
        className={`${styles['ask']} no-print`}
        action="/pernyataan"
        method="get"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('q')
          const q = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined
          void navigate({ ...claimsPath(), search: (before) => ({ ...before, q }), resetScroll: false })
        }}
      >
        <label htmlFor="angka">{texts.askLabel}</label>
        <input
          key={text}
          id="angka"
          name="q"
          type="search"
          className={styles['input']}
          defaultValue={text}
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="angka-contoh"
        />
        <button type="submit" className={styles['check']}>
          {texts.askButton}
        </button>
        <p id="angka-contoh" className={styles['hint']}>
          {texts.askHint}
        </p>
        <KeptFields search={search} except={['q']} />
      </form>
      <div role="status">
        {asked && <AskAnswer answer={answerNumber(asked, answer)} kabupaten={answer.kabupaten} />}
        {text !== '' && !asked && <p className={styles['nothing']}>{texts.notANumber(text)}</p>}
      </div>
      <SayableList answer={answer} />
    </section>
  )
}
