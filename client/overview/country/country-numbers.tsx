import { changeBetween } from '#shared/overview/roll-up.ts'
import { oneMonthBefore, type Day } from '#shared/day/day.ts'
import { countryFigures, type CountryFigure, type CountrySums } from '#shared/overview/country.ts'
import { unitOf } from '#shared/figure/figure.ts'
import { useCountryMessages } from '#client/ui/use-country-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import block from '../number-block.module.css'
import blocks from '../number-blocks.module.css'
import styles from './country-numbers.module.css'

type Props = { sums: CountrySums; of: number; asOf: Day }

/** The programme's numbers over all provinces; each leads to the rows that it is the sum of. */
export function CountryNumbers({ sums, of, asOf }: Props) {
  const texts = useCountryMessages()
  return (
    <section className={`${blocks['blocks']} ${styles['numbers']}`} aria-label={texts.numbers}>
      {countryFigures
        .filter((figure) => figure !== 'outletsLaunched')
        .map((figure) => (
          <CountryNumber key={figure} figure={figure} sums={sums} of={of} asOf={asOf} />
        ))}
    </section>
  )
}

function CountryNumber({ figure, sums, of, asOf }: Props & { figure: CountryFigure }) {
  const texts = useCountryMessages()
  const { figure: figures, format } = useMessages()
  const sum = sums.figures[figure]
  const before = sums.monthAgo[figure]
  return (
    <div className={block['block']}>
      <h2 className={block['label']}>{figures.name(figure)}</h2>
      <p>
        <a href="#provinsi" className={block['value']}>
          <span className={block['number']}>{sum ? format.interval(sum) : '–'}</span>{' '}
          <span className={block['unit']}>{sum ? figures.unit(unitOf(figure), sum.high) : figures.noRecord}</span>
        </a>
      </p>
      {sum && <p className={block['line']}>{texts.reporting(sum.reporting, of)}</p>}
      {sum && before && (
        <p className={block['line']}>{texts.change(changeBetween(sum, before), oneMonthBefore(asOf))}</p>
      )}
    </div>
  )
}
