import { useId, useState } from 'react'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import { ID_KEY, VERSION_KEY, type ColumnSpec } from '#shared/exchange/dataset.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import type { ColumnMapping } from '#shared/exchange/layout.ts'
import type { RawCell } from '#shared/exchange/raw.ts'
import { useCommand } from '#client/command.ts'
import { useKabupatenWith } from '#client/kabupaten-list.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './exchange.module.css'
import { ProgressLine } from './progress-line.tsx'

const KABUPATEN = 'kabupatenCode'
const MOST_SAMPLES = 3

/** Which column of the file is which. What is recognised is chosen already. */
export function MappingForm({ detail, onDone }: { detail: ImportDetail; onDone: () => void }) {
  const { exchange } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [mapping, setMapping] = useState<ColumnMapping>(detail.layout.mapping)
  const [place, setPlace] = useState(detail.kabupatenCode ?? '')
  const map = useCommand(trpc.exchange.map.mutationOptions(), { onDone })
  const areas = useKabupatenWith('exchange.import')
  const columns = (datasetSpecs[detail.dataset]?.columns ?? []).filter(({ isHidden }) => !isHidden)
  const hasPlace = columns.some(({ key }) => key === KABUPATEN)
  const open = columns.filter(
    ({ key, isRequired }) => isRequired && !(key in mapping) && !(key === KABUPATEN && place !== ''),
  )
  const isComplete = open.length === 0 || ID_KEY in mapping
  const choose = (key: string, index: string) => {
    const { [key]: _before, ...others } = mapping
    setMapping(index === '' ? others : { ...others, [key]: Number(index) })
  }
  const id = useId()
  return (
    <form
      className={styles['start']}
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = areas.find(({ code }) => code === place)?.code
        void map.send({ id: detail.id, mapping, ...(chosen && { kabupatenCode: chosen }) })
      }}
    >
      <div>
        <h2>{exchange.mapTitle}</h2>
        <p className={form['hint']}>{exchange.mapLead}</p>
      </div>
      {hasPlace && (
        <div className={form['field']}>
          <label htmlFor={`${id}-place`} className={form['label']}>
            {exchange.mapPlace}
          </label>
          <select
            id={`${id}-place`}
            className={`${form['input']} ${styles['choice']}`}
            value={place}
            onChange={({ target }) => setPlace(target.value)}
          >
            <option value="">{exchange.mapPlaceNone}</option>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <table className={styles['mapping']}>
        <thead>
          <tr>
            <th scope="col">{exchange.mapColumn}</th>
            <th scope="col">{exchange.mapFrom}</th>
            <th scope="col">{exchange.mapSample}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow key={column.key} column={column} detail={detail} mapping={mapping} onChoose={choose} />
          ))}
        </tbody>
      </table>
      {map.isSending && <ProgressLine id={detail.id} />}
      <div role="status">{map.problem && <p className={form['notice']}>{sayProblem(map.problem)}</p>}</div>
      <div className={form['buttons']}>
        <button type="submit" className={form['primary']} disabled={!isComplete || map.isSending}>
          {exchange.mapSave}
        </button>
      </div>
    </form>
  )
}

type RowProps = {
  column: ColumnSpec
  detail: ImportDetail
  mapping: ColumnMapping
  onChoose: (key: string, index: string) => void
}

function ColumnRow({ column, detail, mapping, onChoose }: RowProps) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const id = useId()
  const index = mapping[column.key]
  const taken = new Set([ID_KEY, VERSION_KEY].flatMap((key) => mapping[key] ?? []))
  const samples = index === undefined ? [] : detail.samples.flatMap((cells) => sampleOf(cells[index] ?? null))
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{column.header[format.locale]}</label>{' '}
        {column.isRequired && <span className={form['optional']}>({exchange.required})</span>}
      </th>
      <td>
        <select
          id={id}
          className={form['input']}
          value={index ?? ''}
          onChange={({ target }) => onChoose(column.key, target.value)}
        >
          <option value="">{exchange.mapNone}</option>
          {detail.layout.headings
            .filter((heading) => !taken.has(heading.index))
            .map((heading) => (
              <option key={heading.index} value={heading.index}>
                {heading.text}
              </option>
            ))}
        </select>
      </td>
      <td className={styles['samples']}>{[...new Set(samples)].slice(0, MOST_SAMPLES).join(' · ')}</td>
    </tr>
  )
}

function sampleOf(cell: RawCell): string[] {
  if (cell === null) return []
  if (typeof cell !== 'object') return [String(cell)]
  return ['day' in cell ? cell.day : cell.error]
}
