import type { BriefingAnswer } from '#shared/report/briefing/answers.ts'
import { formatArea } from '#shared/wilayah/area.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import { SheetLink } from './briefing-tools.tsx'
import styles from './briefing-page.module.css'

/** The sheets that were made and kept, month by month side by side. */
export function KeptSheets({ answer: { kept, briefing } }: { answer: BriefingAnswer }) {
  const texts = useBriefingMessages()
  const { page, format } = texts
  const area = formatArea(briefing.area)
  return (
    <section className={`${styles['kept']} no-print`} aria-labelledby="disimpan">
      <h2 id="disimpan">{page.kept}</h2>
      <p>{kept.length === 0 ? page.keptNone : page.keptLead}</p>
      {kept.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby="disimpan">
          <table>
            <thead>
              <tr>
                <th scope="col">{page.keptMonth}</th>
                {briefing.numbers.map((each) => (
                  <th key={each.figure} scope="col">
                    {texts.numberName(each)}
                  </th>
                ))}
                <th scope="col">{page.keptMet}</th>
                <th scope="col">PDF</th>
              </tr>
            </thead>
            <tbody>
              {kept.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <SheetLink area={area} month={row.month} asOf={row.asOf} knownAt={row.knownAt}>
                      {format.month(row.month)}
                    </SheetLink>
                  </th>
                  {row.numbers.map(({ figure, value }) => (
                    <td key={figure}>{value ? format.interval(value) : texts.noRecord}</td>
                  ))}
                  <td>{row.met === null ? '–' : `${format.number(row.met)}/${format.number(row.of)}`}</td>
                  <td>
                    <a href={`/api/briefing/disimpan/${area}-${row.month}.pdf`} download>
                      {page.keptOpen}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
