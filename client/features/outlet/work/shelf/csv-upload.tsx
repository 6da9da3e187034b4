import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import { MOST_SHELF_FILE_BYTES, type ShelfPreview, type ShelfPreviewRow } from '#shared/outlet/shelf/preview.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { CsvPreview } from './csv-preview.tsx'
import { lineOfRow, type LineValues } from './shelf-values.ts'
import styles from './shelf.module.css'

type Props = { shelf: ShelfDetail; onTake: (lines: LineValues[]) => void }
type State = { problem: string } | { preview: Extract<ShelfPreview, { rows: ShelfPreviewRow[] }> } | { isReading: true }

/** A spreadsheet instead of typing: looked at row by row before it fills the form. */
export function CsvUpload({ shelf, onTake }: Props) {
  const { shelf: texts, sheet } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<State>()
  const { mutateAsync } = useMutation(trpc.shelf.preview.mutationOptions({ networkMode: 'always' }))
  const id = useId()
  const { outletId, month } = shelf
  const read = async (file: File) => {
    if (file.size > MOST_SHELF_FILE_BYTES) return setState({ problem: texts.fileTooLarge })
    setState({ isReading: true })
    try {
      const content = toBase64(await file.arrayBuffer())
      const preview = await mutateAsync({ outletId, month, name: file.name.slice(-LONGEST_NAME), content })
      if ('rows' in preview) return setState({ preview })
      const problem = 'problem' in preview ? texts.fileProblem[preview.problem] : sheet.file(preview.refusal)
      setState({ problem })
    } catch {
      setState({ problem: texts.fileProblem.notSent })
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
              accept=".xlsx,.ods,.csv,text/csv,text/plain"
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

const LONGEST_NAME = 200
/** More arguments than that are too many for one call. */
const BYTES_AT_ONCE = 8192

function toBase64(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content)
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
    pieces.push(String.fromCodePoint(...bytes.subarray(start, start + BYTES_AT_ONCE)))
  }
  return btoa(pieces.join(''))
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
