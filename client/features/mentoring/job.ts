import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringInput } from '#shared/mentoring/schema.ts'
import type { ProductListRow } from '#shared/product/answers.ts'

/** One act on its way to the server, or after it; the card shows it at once. */
export type Job = {
  key: string
  act: MentoringAct
  rows: readonly ProductListRow[]
  input: MentoringInput
  /** Where the tab keeps the form until this is saved. */
  draft: string
  /** `settling`: carried out, and the lists do not show it yet; `queued`: it waits on this device, which the frame says. */
  phase: 'saving' | 'settling' | 'done' | 'failed' | 'queued'
}
