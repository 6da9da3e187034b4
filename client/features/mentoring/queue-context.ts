import { createContext, use } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import { mentoringActs, mentoringRules, type MentoringAct } from '#shared/mentoring/acts.ts'
import { queueRefusal } from '#shared/mentoring/queue-refusal.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ActReasons } from './act-menu.tsx'

/** What every part of the queue works with. */
export type QueueTools = {
  actor: Actor
  today: Day
  nameOf: (code: string) => string
  /** With the word before it: `Kabupaten Alor`, `Kota Kupang`. */
  wholeName: (code: string) => string
  /** The products whose change is on its way, as they will stand, by id. */
  saving: ReadonlyMap<string, ProductListRow>
  /** Asks for what an act needs, then carries it out; `onSent` is told in between. */
  begin: (act: MentoringAct, rows: readonly ProductListRow[], onSent?: () => void) => void
}

export const QueueContext = createContext<QueueTools | undefined>(undefined)

export function useQueueTools(): QueueTools {
  const tools = use(QueueContext)
  if (!tools) throw new Error('a part of the queue must stand inside its page')
  return tools
}

/** A product's name, or what it is called while nobody has named it. */
export function useProductName(): (product: Pick<ProductListRow, 'name' | 'launchSlot' | 'kabupatenCode'>) => string {
  const { queue } = useWorkMessages()
  return ({ name, launchSlot }) => name ?? queue.unnamed(launchSlot)
}

/** Why each act is not possible for a product of the list; undefined where this person can do none anywhere. */
export function useActReasons(): (row: ProductListRow) => ActReasons | undefined {
  const { actor, today } = useQueueTools()
  const { queue } = useWorkMessages()
  return (row) => {
    if (!mayWork(actor, row)) return undefined
    const reasonOf = (act: MentoringAct) => {
      const refusal = queueRefusal(act, row.standing, today)
      if (refusal) return queue.refusal(refusal)
      return can(actor, mentoringRules[act].right, row.kabupatenCode) ? undefined : queue.onlyPmd
    }
    return Object.fromEntries(mentoringActs.map((act) => [act, reasonOf(act)])) as ActReasons
  }
}

/** Whether somebody has any say in the mentoring of a product. */
export function mayWork(actor: Actor, { kabupatenCode }: Pick<ProductListRow, 'kabupatenCode'>): boolean {
  return can(actor, 'mentoring.work', kabupatenCode)
}
