import { useMemo } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import { openRequirements } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { mentoringActOf, mentoringActs, mentoringRules, type MentoringAct } from '#shared/mentoring/acts.ts'
import { daysInStatus } from '#shared/mentoring/queue.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { useSession } from '#client/session.ts'
import { MentoringMark } from '#client/ui/work/mentoring-mark.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { Timeline } from '#client/ui/work/timeline.tsx'
import { ActMenu, type ActReasons } from './act-menu.tsx'
import { MentoringWork } from './mentoring-work.tsx'
import styles from './product-mentoring.module.css'
import { mayWork, useProductName, useQueueTools } from './queue-context.ts'

type Props = {
  product: ProductDetail
  /** Where the checklist stands on the page: `#daftar-periksa`. */
  checklistHref: string
}

/** The mentoring of one product: where it stands, what can be done, what is still open, and how it went. */
export function ProductMentoring(props: Props) {
  const actor = useSession()?.actor
  if (!actor) return null
  return (
    <MentoringWork actor={actor}>
      <Section {...props} />
    </MentoringWork>
  )
}

function Section({ product, checklistHref }: Props) {
  const { queue } = useWorkMessages()
  const { actor, today, saving, begin } = useQueueTools()
  const name = useProductName()(product)
  const reasons = useReasons(product)
  const isSaving = saving.has(product.id)
  return (
    <section className={styles['section']} aria-labelledby="pendampingan">
      <Standing product={saving.get(product.id) ?? product} />
      <OpenItems product={product} today={today} href={checklistHref} />
      {isSaving && <p className={styles['fine']}>{queue.saving}</p>}
      {!isSaving && mayWork(actor, product) && (
        <div className={styles['acts']}>
          <ActMenu product={name} reasons={reasons} onChoose={(act) => begin(act, [product])} />
        </div>
      )}
      <h3 className={styles['subtitle']}>{queue.product.timeline}</h3>
      <Timeline events={mentoringEventsOf(product)} evidence={product.evidence} />
    </section>
  )
}

function Standing({ product: { standing } }: { product: Pick<ProductDetail, 'standing'> }) {
  const { queue } = useWorkMessages()
  const { format } = useMessages()
  const { today } = useQueueTools()
  const days = daysInStatus(standing.since, today)
  const facts = [
    standing.mentoring === 'ongoing' && standing.mentor && queue.mentoredBy(standing.mentor),
    standing.since && queue.product.since(format.window(standing.since)),
    days && queue.days(days),
  ].filter((fact) => typeof fact === 'string')
  return (
    <>
      <SectionTitle id="pendampingan" name={queue.title}>
        <MentoringMark status={standing.mentoring} /> {queue.column(standing.mentoring)}
      </SectionTitle>
      <p className={styles['fine']}>{standing.mentoring === 'unrecorded' ? queue.product.never : facts.join(' · ')}</p>
    </>
  )
}

function OpenItems({ product, today, href }: { product: ProductDetail; today: Day; href: string }) {
  const { queue, certification } = useWorkMessages()
  const open = useMemo(
    () => openRequirements(product.category, checklistOf(eventsOf(product), today)),
    [product, today],
  )
  return (
    <p className={styles['fine']}>
      {product.category === null ? queue.product.categoryUnknown : queue.product.open(open.length)}{' '}
      {open.length > 0 && `${certification.openList(open)}. `}
      <a href={href}>{queue.product.toChecklist}</a>
    </p>
  )
}

/** Why each act is not possible today, told from the whole history. */
function useReasons(product: ProductDetail): ActReasons {
  const { queue, mentoring } = useWorkMessages()
  const { actor, today } = useQueueTools()
  const facts = { events: eventsOf(product), category: product.category, window: exactly(today), today }
  const reasonOf = (act: MentoringAct) => {
    const refusal = mentoringRefusal(act, facts)
    if (refusal) return mentoring.refusal(refusal)
    return isAllowed(actor, act, product) ? undefined : queue.onlyPmd
  }
  return Object.fromEntries(mentoringActs.map((act) => [act, reasonOf(act)])) as ActReasons
}

function isAllowed(actor: Actor, act: MentoringAct, { kabupatenCode }: ProductDetail): boolean {
  return can(actor, mentoringRules[act].right, kabupatenCode)
}

/** What happened to the mentoring, and what of it was taken back. */
function mentoringEventsOf({ events }: ProductDetail) {
  const told = events.filter(({ type }) => mentoringActOf(type))
  const ids = new Set(told.map(({ id }) => id))
  return events.filter(({ id, detail }) => ids.has(id) || (detail.withdraws && ids.has(detail.withdraws)))
}

function eventsOf({ events }: ProductDetail) {
  return events.map(({ id, type, notBefore, notAfter, detail }) => ({
    id,
    type,
    detail,
    window: { notBefore, notAfter },
  }))
}
