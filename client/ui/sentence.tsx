import type { Sentence as SentenceParts } from '#shared/messages/words.ts'
import styles from './sentence.module.css'

/** A sentence whose urgent part is set in ochre; the words alone carry the meaning. */
export function Sentence({ parts }: { parts: SentenceParts }) {
  return parts.map(({ text, attention }) =>
    attention ? (
      <em key={text} className={styles['attention']}>
        {text}
      </em>
    ) : (
      text
    ),
  )
}
