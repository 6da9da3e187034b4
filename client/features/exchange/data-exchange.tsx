import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { UploadRefusal } from '#shared/exchange/answers.ts'
import { datasetNames, isDatasetName, type DatasetName } from '#shared/exchange/dataset-name.ts'
import { datasetRights } from '#shared/exchange/dataset-rights.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import { newCommandId } from '#client/command-id.ts'
import { useKabupatenWith } from '#client/kabupaten-list.ts'
import { importPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { cancelWork } from './cancel-work.ts'
import styles from './exchange.module.css'
import { ProgressLine } from './progress-line.tsx'
import { sendFile } from './send-file.ts'

/** Which data: its workbook out, and a file of it in. */
export function DataExchange() {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { data = '' } = useSearch({ from: '/impor' })
  const navigate = useNavigate({ from: '/impor' })
  const actor = useSession()?.actor
  const id = useId()
  const isOpen = (name: DatasetName) => name in datasetSpecs && can(actor, datasetRights[name])
  const known = datasetNames.flatMap((name) => (isOpen(name) ? (datasetSpecs[name] ?? []) : []))
  const dataset = isDatasetName(data) && isOpen(data) ? data : 'umkm'
  return (
    <div className={styles['start']}>
      <div className={form['field']}>
        <label htmlFor={id} className={form['label']}>
          {exchange.chooseData}
        </label>
        <select
          id={id}
          className={`${form['input']} ${styles['choice']}`}
          value={dataset}
          onChange={({ target }) => void navigate({ search: { data: target.value }, replace: true })}
        >
          {known.map(({ name, title }) => (
            <option key={name} value={name}>
              {title[format.locale]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['ways']}>
        <Download dataset={dataset} />
        <Upload dataset={dataset} />
      </div>
    </div>
  )
}

function Download({ dataset }: { dataset: DatasetName }) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const areas = useKabupatenWith('exchange.import')
  const [kabupaten, setKabupaten] = useState('')
  const id = useId()
  const title = datasetSpecs[dataset]?.title[format.locale] ?? ''
  const query = kabupaten === '' ? '' : `?kabupaten=${kabupaten}`
  return (
    <section className={styles['way']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{exchange.downloadTitle}</h2>
      <p className={form['hint']}>{exchange.downloadHint}</p>
      {areas.length > 1 && (
        <div className={form['field']}>
          <label htmlFor={id} className={form['label']}>
            {exchange.place}
          </label>
          <select
            id={id}
            className={`${form['input']} ${styles['choice']}`}
            value={kabupaten}
            onChange={({ target }) => setKabupaten(target.value)}
          >
            <option value="">{exchange.everywhere}</option>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <a className={`${button['button']} ${form['secondary']}`} href={`/api/exchange/${dataset}.xlsx${query}`} download>
        {exchange.download(title)}
      </a>
    </section>
  )
}

type Going = { id: string; share: number; cancel: () => void }

function Upload({ dataset }: { dataset: DatasetName }) {
  const { exchange } = useWorkMessages()
  const navigate = useNavigate()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [going, setGoing] = useState<Going>()
  const [refusal, setRefusal] = useState<UploadRefusal | 'unreachable' | 'cancelled'>()
  const stands = useStands()
  const send = async (file: File) => {
    const importId = newCommandId()
    const aborting = new AbortController()
    const cancel = () => {
      aborting.abort()
      void cancelWork(importId)
    }
    const onSent = (share: number) => setGoing({ id: importId, share, cancel })
    setRefusal(undefined)
    onSent(0)
    const result = await sendFile({ id: importId, dataset, file, onSent, signal: aborting.signal })
    setGoing(undefined)
    if (input.current) input.current.value = ''
    if ('cancelled' in result) return setRefusal('cancelled')
    if (!('detail' in result)) return setRefusal('refusal' in result ? result.refusal : 'unreachable')
    queryClient.setQueryData(trpc.exchange.get.queryKey({ id: importId }), result.detail)
    void queryClient.invalidateQueries({ queryKey: trpc.exchange.list.queryKey() })
    // Who went to another page meanwhile finds the file in the list.
    if (stands.current) return navigate(importPath(importId))
  }
  return (
    <section className={styles['way']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{exchange.uploadTitle}</h2>
      <div className={form['field']}>
        <label htmlFor={id} className={form['label']}>
          {exchange.chooseFile}
        </label>
        <p className={form['hint']} id={`${id}-hint`}>
          {exchange.uploadHint}
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".xlsx,.ods,.csv,.txt,text/csv"
          className={form['input']}
          aria-describedby={`${id}-hint`}
          disabled={going !== undefined}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void send(file)
          }}
        />
      </div>
      {going && <ProgressLine {...going} onCancel={going.cancel} />}
      {refusal && <Refused refusal={refusal} />}
    </section>
  )
}

function Refused({ refusal }: { refusal: UploadRefusal | 'unreachable' | 'cancelled' }) {
  const { exchange, sheet } = useWorkMessages()
  const { format } = useMessages()
  const say = () => {
    if (typeof refusal === 'string') return exchange[refusal]
    if (refusal.refusal) return sheet.file(refusal.refusal)
    return format.locale === 'id' ? refusal.message : refusal.english
  }
  return (
    <p className={form['notice']} role="alert">
      {say()}
    </p>
  )
}

/** Whether the reader is still on this page. */
function useStands() {
  const stands = useRef(false)
  useEffect(() => {
    stands.current = true
    return () => {
      stands.current = false
    }
  }, [])
  return stands
}
