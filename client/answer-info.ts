import { useSyncExternalStore } from 'react'
import { dayInWita, type Day } from '#shared/day/day.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { useLine } from './offline/line.ts'

/** The day of this device when the page was opened: a guess, until the server has told its own. */
const dayOfDevice = dayInWita(new Date())

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
  return useSyncExternalStore(subscribe, readNewest, readNewest)
}

/** Whether all that is on record was made up: by the newest answer, and before one by the page itself. */
export function useIsSimulated(): boolean {
  const told = useAnswerInfo()?.simulated
  const inPage = useSyncExternalStore(neverChanges, isMarked, () => false)
  return told ?? inPage
}

function isMarked(): boolean {
  return document.querySelector('meta[name="simulated"]') !== null
}

function neverChanges(): () => void {
  return () => {}
}

/** Today in WITA: the server's word; the device's before the first answer, and where an answer of an earlier day is all there is. */
export function useToday(): Day {
  const told = useAnswerInfo()?.today
  const isTold = useLine() === 'up'
  if (told === undefined) return dayOfDevice
  return isTold || told > dayOfDevice ? told : dayOfDevice
}

function readNewest(): AnswerInfo | undefined {
  return newest
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isAnswer(answer: unknown): answer is AnswerInfo {
  return (
    typeof answer === 'object' && answer !== null && 'asOf' in answer && 'today' in answer && 'dataVersion' in answer
  )
}
