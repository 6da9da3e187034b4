import { useState, type SubmitEvent } from 'react'
import type { ClaimEntry } from '#shared/claim/answers.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { Field } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import { SearchField } from '#client/ui/form/search-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import type { DoneClaims } from './claim-notice.tsx'
import styles from './claim-work.module.css'

/** Stand beside the names of groups, which are never written like this. */
const NEW = '|new'
const NONE = '|none'

type Props = {
  claims: readonly ClaimEntry[]
  /** Chosen from the start. */
  first: readonly string[]
  onDone: (done: DoneClaims) => void
  onClose: () => void
}

/** Puts several claims into one group, so that they are compared as one matter; or takes them out of theirs. */
export function GroupDialog({ claims, first, onDone, onClose }: Props) {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const [chosen, setChosen] = useState<readonly string[]>(first)
  const [into, setInto] = useState(NEW)
  const [name, setName] = useState('')
  const [reason, setReason] = useState<string>()
  const command = useCommand(trpc.claim.group.mutationOptions(), {
    subject: into === NEW ? name.trim() : into === NONE ? undefined : into,
    onQueued: onClose,
    onDone: ({ changed }, _fields, commandId) =>
      onDone({ act: 'grouped', ids: changed.map(({ id }) => id), commandId }),
  })
  const { problem } = command
  const groups = [...new Set(claims.flatMap(({ conflictGroup }) => conflictGroup ?? []))].toSorted()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const group = into === NEW ? name.trim() : into === NONE ? null : into
    if (chosen.length === 0) return setReason(texts.chooseSome)
    if (group === '') return setReason(texts.nameGroup)
    setReason(undefined)
    const versions = claims.filter(({ id }) => chosen.includes(id))
    void command.send({ claims: versions.map(({ id, version }) => ({ id, baseVersion: version })), group })
  }
  return (
    <Dialog title={texts.groupTitle} onClose={onClose}>
      <p>{texts.groupText}</p>
      <form className={form['form']} noValidate onSubmit={submit}>
        <Field label={texts.into} problem={undefined}>
          {(control) => (
            <select
              {...control}
              className={form['input']}
              value={into}
              onChange={({ target }) => setInto(target.value)}
            >
              <option value={NEW}>{texts.newGroup}</option>
              {groups.map((group) => (
                <option key={group} value={group}>
                  {page.matter({ kind: 'group', group })}
                </option>
              ))}
              <option value={NONE}>{texts.noGroup}</option>
            </select>
          )}
        </Field>
        {into === NEW && (
          <Field label={texts.newGroupName} problem={undefined}>
            {(control) => (
              <input
                {...control}
                className={form['input']}
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        )}
        <ClaimChoice claims={claims} chosen={chosen} onChoose={setChosen} />
        <SubmitBar
          label={texts.saveGroup}
          isSending={command.isSending}
          notice={
            reason ??
            (problem?.kind === 'conflict'
              ? texts.conflict(problem.conflict.changedBy)
              : sayProblem(problem, sayRefusal))
          }
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

type ChoiceProps = {
  claims: readonly ClaimEntry[]
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}

function ClaimChoice({ claims, chosen, onChoose }: ChoiceProps) {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = claims.filter((claim) => {
    const text = `${page.value(claim.valueText, claim.unit)} ${claim.valueText} ${page.metric(claim.metric)} ${claim.speaker} ${claim.paraphrase} ${claim.asOfText}`
    return chosen.includes(claim.id) || words.every((word) => text.toLowerCase().includes(word))
  })
  return (
    <fieldset className={form['field']}>
      <legend className={form['label']}>{texts.which}</legend>
      <SearchField text={search} label={texts.find} onSearch={setSearch} />
      <p role="status" className={styles['fine']}>
        {texts.chosen(chosen.length)} {found.length === 0 && texts.noneFound}
      </p>
      <div className={styles['found']}>
        {found.map((claim) => (
          <label key={claim.id}>
            <input
              type="checkbox"
              checked={chosen.includes(claim.id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, claim.id] : chosen.filter((id) => id !== claim.id))
              }
            />
            <span>
              <b>{page.value(claim.valueText, claim.unit)}</b>, {page.metric(claim.metric)}
              <small>
                {claim.speaker}, {page.for(page.period(claim.asOfText))}
              </small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
