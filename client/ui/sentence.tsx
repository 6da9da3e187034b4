import { createElement, Fragment, type ReactNode } from 'react'
import type { Sentence as SentenceParts } from '#shared/messages/words.ts'
import styles from './sentence.module.css'

/** A sentence whose urgent part is set in ochre; the words alone carry the meaning. */
export function Sentence({ parts }: { parts: SentenceParts }) {
  return inARow(
    parts.map(({ text, attention }) =>
      attention ? createElement('em', { className: styles['attention'] }, unbroken(text)) : unbroken(text),
    ),
  )
}

/** A range of numbers, `13–16`, stays on one line. */
function unbroken(text: string): ReactNode {
  const parts = text.split(/(\d[\d.,]*–\d+(?:[.,]\d+)*)/)
  if (parts.length === 1) return text
  return inARow(
    parts.map((part, at) => (at % 2 === 1 ? createElement('span', { className: styles['range'] }, part) : part)),
  )
}

/** Told apart by their place: two parts may read the same. */
function inARow(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}
