import { useId, useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { exactly } from '#shared/day/window.ts'
import { curationActs, curationRules, type CurationAct } from '#shared/product/curation-acts.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import { curationAspects, type CurationAspect } from '#shared/product/curation-stage.ts'
import type { AspectFinding } from '#shared/product/curation.ts'
import button from '#client/ui/button.module.css'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EvidenceLinks } from '#client/ui/work/evidence-links.tsx'
import { ReadinessMark, type Mark } from '#client/ui/work/readiness-mark.tsx'
import { CurationDialog } from './curation-dialog.tsx'
import type { AskedCuration } from './curation-values.ts'
import styles from './product-curation.module.css'
import type { ProductView } from './product-view.ts'

type Props = { view: ProductView; actor: Actor }
/** Why an act is not possible, in words; undefined when it is. */
type ReasonOf = (act: CurationAct, aspect?: CurationAspect) => string | undefined

/** What is looked at before a launch, with what was found, and the acts that lead there. */
export function ProductCuration({ view, actor }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const page = registry.product
  const { curation, product } = view
  const [asked, setAsked] = useState<AskedCuration>()
  const reasonOf = useReasons(view, actor)
  const mayEdit = can(actor, 'registry.edit', product.kabupatenCode) && !product.standing.isArchived
  return (
    <section aria-labelledby="kurasi">
      <SectionTitle id="kurasi" name={page.curation}>
        {page.curationHeadline(texts.stage(curation.stage))}
      </SectionTitle>
      <p className={styles['lead']}>{page.curationLead}</p>
      {curation.returned && (
        <p className={`${styles['fine']} ${styles['attention']}`}>
          {page.returnedWith(curation.returned.missing.map((aspect) => texts.aspect(aspect)))}{' '}
          {curation.returned.reason}
        </p>
      )}
      <ul className={styles['list']}>
        {curationAspects.map((aspect) => (
          <Aspect
            key={aspect}
            aspect={aspect}
            view={view}
            canNote={mayEdit}
            reason={reasonOf('note', aspect)}
            onNote={() => setAsked({ act: 'note', aspect })}
          />
        ))}
      </ul>
      {mayEdit && <Acts reasonOf={reasonOf} onChoose={(act) => setAsked({ act })} />}
      {asked && <CurationDialog asked={asked} view={view} actor={actor} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

function useReasons({ history, today, product }: ProductView, actor: Actor): ReasonOf {
  const { registry, product: texts } = useWorkMessages()
  return (act, aspect) => {
    const facts = { events: history, window: exactly(today), today, ...(aspect && { aspect }) }
    const refusal = curationRefusal(act, facts)
    if (refusal) return texts.curationRefusal(refusal)
    return can(actor, curationRules[act].right, product.kabupatenCode) ? undefined : registry.product.onlyPmd
  }
}

type AspectProps = {
  aspect: CurationAspect
  view: ProductView
  canNote: boolean
  reason: string | undefined
  onNote: () => void
}

function Aspect({ aspect, view, canNote, reason, onNote }: AspectProps) {
  const { registry, product: texts } = useWorkMessages()
  const { format } = useMessages()
  const page = registry.product
  const found = view.curation.aspects[aspect]
  const name = texts.aspect(aspect)
  const reasonId = useId()
  return (
    <li className={styles['item']}>
      <ReadinessMark mark={markOf(found)} />
      <div>
        <p className={styles['name']}>{name}</p>
        <p className={styles['fine']}>
          {found ? `${texts.finding(found.finding)}, ${format.window(found.window)}` : page.notLooked}
        </p>
        {found?.note && <p className={styles['fine']}>{found.note}</p>}
        {found && (
          <EvidenceLinks
            files={view.product.evidence.filter(({ id }) => found.evidence.includes(id))}
            label={page.evidenceOf(name)}
          />
        )}
      </div>
      {canNote && (
        <>
          <button
            type="button"
            className={`${button['button']} ${styles['act']}`}
            aria-label={page.noteAspectOf(name)}
            aria-describedby={reason ? reasonId : undefined}
            disabled={reason !== undefined}
            title={reason}
            onClick={onNote}
          >
            {page.noteAspect}
          </button>
          {reason && (
            <span id={reasonId} className="visually-hidden">
              {reason}
            </span>
          )}
        </>
      )}
    </li>
  )
}

function markOf(found: AspectFinding | undefined): Mark {
  if (!found) return 'none'
  return { good: 'reached', doubtful: 'partly', lacking: 'expired' }[found.finding] as Mark
}

/** The acts; one that is not possible stays in sight, with the reason beside it. */
function Acts({ reasonOf, onChoose }: { reasonOf: ReasonOf; onChoose: (act: CurationAct) => void }) {
  const { product: texts } = useWorkMessages()
  const id = useId()
  return (
    <ul className={styles['acts']}>
      {curationActs
        .filter((act) => act !== 'note')
        .map((act) => {
          const reason = reasonOf(act)
          return (
            <li key={act}>
              <button
                type="button"
                className={button['button']}
                disabled={reason !== undefined}
                aria-describedby={reason ? `${id}-${act}` : undefined}
                onClick={() => onChoose(act)}
              >
                {texts.act(act)}
              </button>
              <span id={`${id}-${act}`} className={styles['fine']}>
                {reason}
              </span>
            </li>
          )
        })}
    </ul>
  )
}
