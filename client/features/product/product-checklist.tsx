import { useEffect, useRef, useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { ChecklistEntry } from '#shared/certification/checklist.ts'
import { checklistItems, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { ChecklistInput } from '#shared/certification/schema.ts'
import { requiredForOutlet } from '#shared/certification/requirements.ts'
import { daysBetween, type Day } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { useCommand, type CommandProblem } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { forgetDraft } from '#client/ui/form/draft.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EvidenceLinks } from '#client/ui/work/evidence-links.tsx'
import { ReadinessMark, type Mark } from '#client/ui/work/readiness-mark.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { checklistDraft, ChecklistDialog } from './checklist-dialog.tsx'
import styles from './product-checklist.module.css'
import type { ProductView } from './product-view.ts'
import { showEntries } from './show-entry.ts'

type Asked = { item: ChecklistItem; problem?: CommandProblem }

/** The ten items of the programme's own list, in the order in which they are usually done, each with the way to note it. */
export function ProductChecklist({ view, actor }: { view: ProductView; actor: Actor }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const { product, required, metCount } = view
  const [asked, setAsked] = useState<Asked>()
  const { send, saving } = useNoting({ view, actor, onProblem: setAsked })
  useEffect(() => {
    // A link to one item was followed before the item was there.
    document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  const canNote = can(actor, 'mentoring.work', product.kabupatenCode) && !product.standing.isArchived
  return (
    <section aria-labelledby="daftar-periksa">
      <SectionTitle id="daftar-periksa" name={texts.checklist}>
        {texts.checklistHeadline(metCount, required.length)}
      </SectionTitle>
      <ul className={styles['list']}>
        {checklistItems.map((item) => (
          <Item
            key={item}
            item={item}
            view={view}
            saving={saving}
            onNote={canNote ? () => setAsked({ item }) : undefined}
          />
        ))}
      </ul>
      {asked && (
        <ChecklistDialog
          item={asked.item}
          view={view}
          actor={actor}
          problem={asked.problem}
          onSend={(input, files) => {
            setAsked(undefined)
            send(input, files)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

type Noting = { view: ProductView; actor: Actor; onProblem: (asked: Asked) => void }

/** Records notes: each is on the screen at once, and comes back as a form when the server refuses it. */
function useNoting({ view: { product, today }, actor, onProblem }: Noting) {
  const office = officeIn(actor.role, product.kabupatenCode, useKabupatenList().nameOf)
  const sent = useRef<{ input: ChecklistInput; files: readonly EvidenceRef[] }>(undefined)
  const [saving, setSaving] = useState<ChecklistItem>()
  const command = useCommand(trpc.certification.note.mutationOptions(), {
    name: `${actor.id}.checklist.${product.id}`,
    optimistic: () => {
      if (!sent.current) return () => {}
      const { input, files } = sent.current
      const { window, source: _source, ...detail } = input
      const by = { office, today, now: new Date().toISOString() }
      return showEntries(product.id, [{ type: 'checklistNoted', window, detail, files }], by)
    },
    subject: product.name ?? undefined,
    onDone: (_output, { input }) => forgetDraft(checklistDraft(actor, product.id, input.item)),
    onQueued: ({ input }) => forgetDraft(checklistDraft(actor, product.id, input.item)),
    onProblem: (problem, { input }) => onProblem({ item: input.item, problem }),
  })
  const send = (input: ChecklistInput, files: readonly EvidenceRef[]) => {
    sent.current = { input, files }
    setSaving(input.item)
    const products = [{ id: product.id, baseVersion: product.version }]
    void command.send({ products, input }).finally(() => setSaving(undefined))
  }
  return { send, saving }
}

type ItemProps = {
  item: ChecklistItem
  view: ProductView
  /** The item whose note is on its way; until it has arrived no other is noted. */
  saving: ChecklistItem | undefined
  onNote: (() => void) | undefined
}

function Item({ item, view, saving, onNote }: ItemProps) {
  const { registry, certification } = useWorkMessages()
  const texts = registry.product
  const { product, checklist, required } = view
  const entry = checklist[item]
  const isRequired = required.includes(item)
  const name = certification.item(item)
  const asked = requiredForOutlet(product.category).includes(item) ? texts.forOutlet : texts.required
  return (
    <li id={`butir-${item}`} className={styles['item']}>
      <ReadinessMark mark={markOf(entry, isRequired)} />
      <div>
        <p className={styles['name']}>{name}</p>
        <p className={styles['state']}>
          <StateWords entry={entry} /> · {isRequired ? asked : texts.notRequired}
        </p>
        <CertificateWords entry={entry} today={view.today} />
        <EvidenceLinks
          files={product.evidence.filter(({ id }) => entry.evidence.includes(id))}
          label={texts.evidenceOf(name)}
        />
      </div>
      {onNote && (
        <button
          type="button"
          className={`${button['button']} ${styles['act']}`}
          aria-label={texts.noteItemOf(name)}
          // Not `disabled`: the focus comes back to it when its dialog closes.
          aria-disabled={saving !== undefined}
          onClick={() => saving === undefined && onNote()}
        >
          {saving === item ? registry.entry.sending : texts.noteItem}
        </button>
      )}
    </li>
  )
}

function StateWords({ entry: { state, isExpired, since } }: { entry: ChecklistEntry }) {
  const { registry, certification } = useWorkMessages()
  const texts = registry.product
  const words = isExpired ? texts.expired : certification.state(state)
  return (
    <span className={isExpired ? styles['attention'] : undefined}>
      {words}
      {since && state !== 'notStarted' && ` ${texts.since(since)}`}
    </span>
  )
}

function CertificateWords({ entry, today }: { entry: ChecklistEntry; today: Day }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const { number, issuer, issuedOn, expiresOn, reason } = entry
  const days = expiresOn && daysBetween(today, expiresOn)
  const facts = [
    number && texts.certificateNumber(number),
    issuer,
    issuedOn && texts.issuedOn(issuedOn),
    expiresOn && texts.validUntil(expiresOn),
  ].filter(Boolean)
  return (
    <>
      {(facts.length > 0 || days !== undefined) && (
        <p className={styles['state']}>
          {facts.join(' · ')}
          {days !== undefined && (
            <span className={days <= SOON_DAYS ? styles['attention'] : undefined}> ({texts.daysLeft(days)})</span>
          )}
        </p>
      )}
      {reason && (
        <p className={styles['state']}>
          {texts.reason}: {reason}
        </p>
      )}
    </>
  )
}

/** A certificate that ends so soon is renewed now. */
const SOON_DAYS = 90

function markOf({ state, isExpired }: ChecklistEntry, isRequired: boolean): Mark {
  if (isExpired) return 'expired'
  if (state === 'done' || state === 'waived') return 'reached'
  if (state === 'inProgress') return 'partly'
  return isRequired ? 'none' : 'notAsked'
}
