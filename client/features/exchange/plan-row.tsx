import type { ReactNode } from 'react'
import { isMonth } from '#shared/day/day.ts'
import type { CellValue, ColumnSpec } from '#shared/exchange/dataset.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import type { CellChange, PlannedProblem, PlannedRow } from '#shared/exchange/plan.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import styles from './exchange.module.css'
import { valueText } from './value-text.ts'

type Props = { row: PlannedRow; dataset: DatasetName; names: Readonly<Record<string, string>>; children?: ReactNode }

/** One row of a file: which record it means, and cell by cell what it would change or why it cannot. */
export function PlanRow({ row, dataset, names, children }: Props) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { line, label, kind, changes, problems, current, decided } = row
  const columns = datasetSpecs[dataset]?.columns ?? []
  const cells = { columns, names }
  return (
    <li className={styles['row']}>
      <div>
        <h3>{label === '' ? exchange.unnamed : isMonth(label) ? format.month(label) : label}</h3>
        <p className={styles['line']}>{exchange.line(line)}</p>
        {current?.changedBy && (
          <p className={styles['line']}>
            {exchange.changedBy(current.changedBy, instantText(current.changedAt ?? '', format.locale))}
          </p>
        )}
        {decided && <p className={styles['line']}>{exchange.decided(decided.choice)}</p>}
        {children}
      </div>
      <ul className={styles['cells']}>
        {problems.map((told) => (
          <ProblemLine key={`${told.column ?? ''}-${JSON.stringify(told.problem)}`} told={told} columns={columns} />
        ))}
        {changes.map((change) => (
          <ChangeLine
            key={change.column}
            {...cells}
            change={kind === 'conflict' ? { ...change, before: current?.values[change.column] ?? null } : change}
            isNew={kind === 'added'}
          />
        ))}
      </ul>
    </li>
  )
}

type Cells = { columns: readonly ColumnSpec[]; names: Readonly<Record<string, string>> }

function ChangeLine({ change, isNew, columns, names }: Cells & { change: CellChange; isNew: boolean }) {
  const { exchange } = useWorkMessages()
  const column = columns.find(({ key }) => key === change.column)
  return (
    <li>
      <Heading column={column} />
      <span>
        {!isNew && (
          <>
            <span className="visually-hidden">{exchange.before}: </span>
            <Value value={change.before} column={column} names={names} className={styles['before']} />
            {' → '}
            <span className="visually-hidden">{exchange.after}: </span>
          </>
        )}
        <Value value={change.after} column={column} names={names} className={styles['after']} />
      </span>
    </li>
  )
}

type ValueProps = {
  value: CellValue | null
  column: ColumnSpec | undefined
  names: Readonly<Record<string, string>>
  className: string | undefined
}

function Value({ value, column, names, className }: ValueProps) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  if (value === null || value === '') return <span className={styles['empty']}>{exchange.empty}</span>
  return <span className={className}>{valueText(value, column, { format, names, kabupatenName: nameOf })}</span>
}

function Heading({ column }: { column: ColumnSpec | undefined }) {
  const { format } = useMessages()
  return <span>{column?.header[format.locale]}</span>
}

function ProblemLine({ told, columns }: { told: PlannedProblem; columns: readonly ColumnSpec[] }) {
  const { exchange } = useWorkMessages()
  const column = columns.find(({ key }) => key === told.column)
  return (
    <li>
      {column ? <Heading column={column} /> : <span>{exchange.wholeRow}</span>}
      <span className={styles['problem']}>{exchange.problem(told.problem)}</span>
    </li>
  )
}
