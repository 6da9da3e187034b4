import { useSyncExternalStore } from 'react'
import type { AnswerInfo } from '#shared/overview/overview.ts'

let newest: AnswerInfo | undefined
const listeners = new Set<() => void>()

/** Keeps what the newest answer says about itself, for the frame around every page. */
export function noteAnswer(answer: unknown): void {
  if (!isAnswer(answer)) return
  newest = answer
  for (const listener of listeners) listener()
}

/** The day, today, data version and simulation mark of the newest answer; undefined before the first. */
export function useAnswerInfo(): AnswerInfo | undefined {
  return useSyncExternalStore(subscribe, () => newest)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isAnswer(answer: unknown): answer is AnswerInfo {
  return typeof answer === 'object' && answer !== null && 'asOf' in answer && 'today' in answer && 'dataVersion' in answer
}
