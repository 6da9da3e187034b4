import { useId, useRef, useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { exactly } from '#shared/day/window.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { actsAhead, curationRules, type CurationAct } from '#shared/product/curation-acts.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import { curationAspects, type CurationAspect, type CurationStage } from '#shared/product/curation-stage.ts'
import type { AspectFinding } from '#shared/product/curation.ts'
import type { CurationInput } from '#shared/product/schema.ts'
import { useCommand, type CommandProblem } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { forgetDraft } from '#client/ui/form/draft.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EvidenceLinks } from '#client/ui/work/evidence-links.tsx'
import { ReadinessMark, type Mark } from '#client/ui/work/readiness-mark.tsx'
import { curationDraft, CurationDialog } from './curation-dialog.tsx'
import type { AskedCuration } from './curation-values.ts'
import styles from './product-curation.module.css'
import type { ProductView } from './product-view.ts'
import { showEntries } from './show-entry.ts'

type Props = { view: ProductView; actor: Actor }
/** Why an act is not possible, in words; undefined when it is. */
type ReasonOf = (act: CurationAct, aspect?: CurationAspect) => string | undefined

type Asked = AskedCuration & { problem?: CommandProblem }

/** What is looked at before a launch, with what was found, and the acts that lead there. */
export function ProductCuration({ view, actor }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const page = registry.product
  const { curation, product } = view
  const [asked, setAsked] = useState<Asked>()
  const { send, isSending } = useCurating({ view, actor, onProblem: setAsked })
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
            isSending={isSending}
            reason={reasonOf('note', aspect)}
            onNote={() => setAsked({ act: 'note', aspect })}
          />
        ))}
      </ul>
      {mayEdit && (
        <Acts stage={curation.stage} isSending={isSending} reasonOf={reasonOf} onChoose={(act) => setAsked({ act })} />
      )}
      {asked && (
        <CurationDialog
          asked={asked}
          view={view}
          actor={actor}
          problem={asked.problem}
          onSend={(input, files) => {
            setAsked(undefined)
            send(asked, input, files)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

type Curating = Props & { onProblem: (asked: Asked) => void }

/** Carries out acts: each is on the screen at once, and comes back as a form when the server refuses it. */
function useCurating({ view: { product, today }, actor, onProblem }: Curating) {
  const office = officeIn(actor.role, product.kabupatenCode, useKabupatenList().nameOf)
  const sent = useRef<{ asked: AskedCuration; input: CurationInput; files: readonly EvidenceRef[] }>(undefined)
  const command = useCommand(trpc.product.curate.mutationOptions(), {
    name: `${actor.id}.curation.${product.id}`,
    optimistic: () => {
      if (!sent.current) return () => {}
      const { asked, input, files } = sent.current
      const { window, source: _source, ...detail } = input
      const by = { office, today, now: new Date().toISOString() }
      return showEntries(product.id, [{ type: curationRules[asked.act].event, window, detail, files }], by)
    },
    subject: product.name ?? undefined,
    onDone: () => sent.current && forgetDraft(curationDraft(actor, product.id, sent.current.asked)),
    onQueued: () => sent.current && forgetDraft(curationDraft(actor, product.id, sent.current.asked)),
    onProblem: (problem) => sent.current && onProblem({ ...sent.current.asked, problem }),
  })
  type Sent = Parameters<typeof command.send>[0]
  const send = ({ act, aspect }: AskedCuration, input: CurationInput, files: readonly EvidenceRef[]) => {
    sent.current = { asked: { act, ...(aspect && { aspect }) }, input, files }
    // The schema of the act has parsed the input, so that the two belong together.
    void command.send({ id: product.id, baseVersion: product.version, act, input } as Sent)
  }
  return { send, isSending: command.isSending }
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
  isSending: boolean
  reason: string | undefined
  onNote: () => void
}

function Aspect({ aspect, view, canNote, isSending, reason, onNote }: AspectProps) {
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
            // Not `disabled`: the reason can be read by keyboard, and the focus comes back when the dialog closes.
            aria-disabled={isSending || reason !== undefined}
            title={reason}
            onClick={() => !isSending && reason === undefined && onNote()}
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

/** The acts that may still come; one that is not possible now stays in sight, with the reason beside it. */
type ActsProps = { stage: CurationStage; isSending: boolean; reasonOf: ReasonOf; onChoose: (act: CurationAct) => void }

function Acts({ stage, isSending, reasonOf, onChoose }: ActsProps) {
  const { product: texts } = useWorkMessages()
  const id = useId()
  return (
    <ul className={styles['acts']}>
      {actsAhead(stage)
        .filter((act) => act !== 'note')
        .map((act) => {
          const reason = reasonOf(act)
          return (
            <li key={act}>
              <button
                type="button"
                className={button['button']}
                aria-disabled={isSending || reason !== undefined}
                aria-describedby={reason ? `${id}-${act}` : undefined}
                onClick={() => !isSending && reason === undefined && onChoose(act)}
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
