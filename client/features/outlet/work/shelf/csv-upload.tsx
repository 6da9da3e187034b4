import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import type { ShelfPreview, ShelfPreviewRow } from '#shared/outlet/shelf/preview.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { CsvPreview } from './csv-preview.tsx'
import { lineOfRow, type LineValues } from './shelf-values.ts'
import styles from './shelf.module.css'

const MOST_BYTES = 300_000

type Props = { shelf: ShelfDetail; onTake: (lines: LineValues[]) => void }
type State = { problem: string } | { preview: Extract<ShelfPreview, { rows: ShelfPreviewRow[] }> } | { isReading: true }

/** A spreadsheet instead of typing: looked at row by row before it fills the form. */
export function CsvUpload({ shelf, onTake }: Props) {
  const { shelf: texts } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<State>()
  const { mutateAsync } = useMutation(trpc.shelf.preview.mutationOptions({ networkMode: 'always' }))
  const id = useId()
  const { outletId, month } = shelf
  const read = async (file: File) => {
    if (file.size > MOST_BYTES) return setState({ problem: texts.fileTooLarge })
    setState({ isReading: true })
    try {
      const text = await file.text()
      const preview = await mutateAsync({ outletId, month, text: text === '' ? ' ' : text })
      setState('problem' in preview ? { problem: texts.fileProblem[preview.problem] } : { preview })
    } catch {
      setState({ problem: texts.fileProblem.notReadable })
    }
  }
  const close = () => {
    setOpen(false)
    setState(undefined)
  }
  return (
    <>
      <p className={form['quick']}>
        <button type="button" className={button['text']} onClick={() => setOpen(true)}>
          {texts.file}
        </button>
      </p>
      {isOpen && (
        <Dialog title={texts.file} isWide onClose={close}>
          <p>{texts.fileHint}</p>
          <p>
            <a href={templateAddress(shelf, texts.fileColumn)} download={`rak-${month}.csv`}>
              {texts.fileTemplate}
            </a>
          </p>
          <div className={form['field']}>
            <label htmlFor={id} className={form['label']}>
              {texts.fileChoose}
            </label>
            <input
              id={id}
              className={styles['file']}
              type="file"
              accept=".csv,text/csv,text/plain"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) void read(file)
              }}
            />
          </div>
          <div role="status">
            {state && 'isReading' in state && <p>{texts.fileReading}</p>}
            {state && 'problem' in state && <p className={form['notice']}>{state.problem}</p>}
          </div>
          {state && 'preview' in state && (
            <CsvPreview
              preview={state.preview}
              onTake={(rows) => {
                onTake(rows.map(lineOfRow))
                close()
              }}
            />
          )}
        </Dialog>
      )}
    </>
  )
}

/** The products of the outlet with empty columns beside them, as a file to fill in. */
function templateAddress(
  { candidates }: ShelfDetail,
  nameOf: (column: 'name' | 'quantity' | 'price' | 'ranOut') => string,
) {
  const cells = (values: readonly string[]) =>
    values.map((value) => (/[";\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(';')
  const head = cells([nameOf('name'), nameOf('quantity'), nameOf('price'), nameOf('ranOut')])
  const rows = candidates.filter((candidate) => candidate.isReady).map(({ name }) => cells([name, '', '', '']))
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`)}`
}
