import { slotsOf, type SlotFacts } from '#shared/overview/board.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { boardTable } from '#shared/report/briefing/board-table.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import styles from './briefing-marks.module.css'

/** The target month by month: a line per kabupaten, or of one kabupaten a line per year. */
export function BriefingBoard({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const { heads, rows } = boardTable(briefing.board, texts.format)
  const hasIslands = briefing.board.by === 'kabupaten'
  return (
    <section>
      <h2>{texts.board}</h2>
      <ul className={styles['key']}>
        {keyCells.map(({ key, cell }) => (
          <li key={key}>
            <Slots cell={cell} />
            {texts.boardKey[key]}
          </li>
        ))}
      </ul>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={texts.board}>
        <table className={styles['board']}>
          <thead>
            <tr>
              {hasIslands && (
                <th scope="col" className={styles['island']}>
                  <span className="visually-hidden">{texts.page.islands}</span>
                </th>
              )}
              <th scope="col">
                <span className="visually-hidden">{hasIslands ? texts.page.kabupaten : texts.page.year}</span>
              </th>
              {heads.map(({ month, name, year }) => (
                <th key={month} scope="col">
                  <span>{year}</span>
                  {name}
                </th>
              ))}
              <th scope="col" className={styles['tally']}>
                {texts.boardTally}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className={row.island === '' ? undefined : styles['island-start']}>
                {hasIslands && <td className={styles['island']}>{row.island}</td>}
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <td key={heads[index]?.month}>
                    {cell ? <Slots cell={cell} label={texts.boardCell(cell)} /> : <Blank label={texts.boardNotDue} />}
                  </td>
                ))}
                <td className={styles['tally']}>{row.tally}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const keyCells = [
  { key: 'made', cell: { target: 2, made: 2, unverified: 0, state: 'met' } },
  { key: 'short', cell: { target: 2, made: 1, unverified: 0, state: 'short' } },
  { key: 'none', cell: { target: 2, made: 0, unverified: 0, state: 'none' } },
  { key: 'notReported', cell: { target: 2, made: 0, unverified: 0, state: 'notReported' } },
  { key: 'unverified', cell: { target: 2, made: 0, unverified: 2, state: 'running' } },
] as const

function Blank({ label }: { label: string }) {
  return <span className="visually-hidden">{label}</span>
}

/** The products owed in a month; a month that was reached carries a check across them. */
function Slots({ cell, label }: { cell: SlotFacts | BoardCell; label?: string }) {
  const slots = slotsOf(cell)
  const width = slots.length * 8
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`${styles['slots']} ${styles[`month-${cell.state}`] ?? ''}`}
      viewBox={`0 0 ${width} 8`}
      {...naming}
      style={{ aspectRatio: `${width} / 8` }}
    >
      {slots.map(({ place, slot }) => (
        <path key={place} className={styles[`slot-${slot}`]} d={slotPath(slot, (place - 1) * 8)} />
      ))}
      {cell.state === 'met' && slots.length > 0 && (
        <path className={styles['check']} d={`M${width / 2 - 2.6} 4l2 2 3.4-4.4`} />
      )}
    </svg>
  )
}

function slotPath(slot: ReturnType<typeof slotsOf>[number]['slot'], x: number): string {
  if (slot === 'notReported') return `M${x + 0.6} 7.4L${x + 6.4} .6`
  if (slot === 'open') return `M${x} 7.4h7`
  const box = `M${x + 0.4} .4h6.2v7.2h-6.2z`
  return slot === 'unverified' ? `${box}M${x + 1.4} 6.8L${x + 5.8} 1.2` : box
}
