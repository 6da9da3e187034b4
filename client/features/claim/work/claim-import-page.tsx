import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { ImportPreview } from '#shared/claim/answers.ts'
import { claimColumns, requiredClaimColumns, type ClaimColumn } from '#shared/claim/claim-columns.ts'
import { useCommand } from '#client/command.ts'
import { claimsPath } from '#client/paths.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { forgetDraft, keepDraft, readDraft } from '#client/ui/form/draft.ts'
import form from '#client/ui/form/form.module.css'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { useSayRefusal } from './use-say-refusal.ts'
import { ClaimNotice, type DoneClaims } from './claim-notice.tsx'
import styles from './claim-import.module.css'
import { fileText } from './file-text.ts'
import { ImportTable } from './import-table.tsx'

/** What was pasted stays in this tab until it is imported, also when the page is left or the program becomes newer. */
const DRAFT = 'claim-import'

function keptText(): string {
  const kept = readDraft(DRAFT)
  return kept && 'text' in kept && typeof kept.text === 'string' ? kept.text : ''
}

export function ClaimImportPage() {
  const { claim: texts } = useWorkMessages()
  useDocumentTitle(texts.importTitle)
  return <SignedIn right="claim.edit">{() => <ClaimImport />}</SignedIn>
}

/** Many claims at once: a CSV is looked at row by row first, and stored whole or not at all. */
function ClaimImport() {
  const { claim: texts } = useWorkMessages()
  const { title } = useClaimMessages()
  const sayProblem = useSayProblem()
  const [text, setText] = useState(keptText)
  const [done, setDone] = useState<DoneClaims>()
  const preview = useMutation(trpc.claim.preview.mutationOptions())
  const look = (csv: string) => {
    setText(csv)
    keepDraft(DRAFT, { text: csv })
    setDone(undefined)
    preview.reset()
  }
  const finish = (claims: DoneClaims) => {
    forgetDraft(DRAFT)
    setDone(claims)
  }
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...claimsPath()}>{title}</Link>
        </p>
        <h1>{texts.importTitle}</h1>
        <p className={page['fine']}>{texts.importLead}</p>
      </div>
      <ColumnHelp />
      <form
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') preview.mutate({ text })
        }}
      >
        <FileFields text={text} onText={look} />
        <div className={form['buttons']}>
          <button type="submit" className={form['primary']} disabled={text.trim() === '' || preview.isPending}>
            {preview.isPending ? texts.importChecking : texts.importPreview}
          </button>
        </div>
      </form>
      <div role="status">
        {preview.isError && <p className={form['notice']}>{sayProblem({ kind: 'failed' })}</p>}
        {preview.data?.problem && <p className={form['notice']}>{texts.importProblem(preview.data.problem)}</p>}
        {done && <ClaimNotice done={done} answer={undefined} />}
        {done && (
          <p className={styles['next']}>
            <Link {...claimsPath()}>{texts.toClaims}</Link>
          </p>
        )}
      </div>
      {preview.data?.problem === null && !done && <Preview preview={preview.data} text={text} onDone={finish} />}
    </div>
  )
}

function FileFields({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { claim: texts } = useWorkMessages()
  const id = useId()
  return (
    <>
      <div className={form['field']}>
        <label htmlFor={`${id}-file`} className={form['label']}>
          {texts.importFile}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,text/csv,text/plain"
          className={form['input']}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) void fileText(file).then(onText)
          }}
        />
      </div>
      <div className={form['field']}>
        <label htmlFor={`${id}-text`} className={form['label']}>
          {texts.importText}
        </label>
        <textarea
          id={`${id}-text`}
          className={`${form['input']} ${styles['text']}`}
          rows={6}
          spellCheck={false}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      </div>
    </>
  )
}

function ColumnHelp() {
  const { claim: texts } = useWorkMessages()
  const required: readonly ClaimColumn[] = requiredClaimColumns
  const list = (columns: readonly ClaimColumn[]) =>
    columns.map((column, index) => (
      <span key={column}>
        {index > 0 && ', '}
        <code>{column}</code> ({texts.column(column)})
      </span>
    ))
  return (
    <div className={styles['columns']}>
      <p>
        {texts.importColumns}: {list(required)}.
      </p>
      <p>
        {texts.importMore}: {list(claimColumns.filter((column) => !required.includes(column)))}.
      </p>
    </div>
  )
}

type PreviewProps = {
  preview: Extract<ImportPreview, { problem: null }>
  text: string
  onDone: (done: DoneClaims) => void
}

function Preview({ preview, text, onDone }: PreviewProps) {
  const { claim: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const [isLeavingOut, setLeavingOut] = useState(false)
  const { newCount, sameCount, refusedCount, unknownColumns, rows } = preview
  const command = useCommand(trpc.claim.import.mutationOptions(), {
    onDone: ({ added }, _fields, commandId) => onDone({ act: 'imported', ids: added.map(({ id }) => id), commandId }),
  })
  const reason = newCount === 0 ? texts.nothingNew : refusedCount > 0 && !isLeavingOut ? texts.mendFirst : undefined
  return (
    <section aria-labelledby="pratinjau" className={styles['preview']}>
      <h2 id="pratinjau">{texts.importSummary(newCount, sameCount, refusedCount)}</h2>
      {unknownColumns.length > 0 && <p className={page['fine']}>{texts.importUnknown(unknownColumns.join(', '))}</p>}
      <ImportTable rows={rows} />
      <div className={form['bar']}>
        {refusedCount > 0 && newCount > 0 && (
          <label className={`${form['choice']} ${styles['choice']}`}>
            <input type="checkbox" checked={isLeavingOut} onChange={({ target }) => setLeavingOut(target.checked)} />
            <span>{texts.leaveOut(refusedCount)}</span>
          </label>
        )}
        <div role="status">
          {reason && <p className={form['fine']}>{reason}</p>}
          {command.problem && <p className={form['notice']}>{sayProblem(command.problem, sayRefusal)}</p>}
        </div>
        <div className={form['buttons']}>
          <button
            type="button"
            className={form['primary']}
            disabled={reason !== undefined || command.isSending}
            onClick={() => void command.send({ text, leaveOutRefused: isLeavingOut })}
          >
            {texts.doImport(newCount)}
          </button>
        </div>
      </div>
    </section>
  )
}
