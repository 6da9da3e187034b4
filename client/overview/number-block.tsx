import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { figurePath } from '../paths.ts'
import styles from './number-block.module.css'

type Props = {
  figure: FigureName
  /** Undefined while nothing of it was ever recorded: not a zero. */
  value: Interval | undefined
  unit: string
  /** A name for the block where the figure's own would mislead. */
  name?: string
  /** What is known about the number, as lines in the order of reading. */
  children: ReactNode
}

/** label · number with unit · what it is made of · change · day of the record · claims (DESIGN §8). */
export function NumberBlock({ figure, value, unit, name, children }: Props) {
  const { figure: texts, format } = useMessages()
  const label = name ?? texts.name(figure)
  return (
    <div className={styles['block']}>
      <h2 className={styles['label']}>{label}</h2>
      <p>
        <Link {...figurePath(figure)} className={styles['value']}>
          <span className={styles['number']}>{value ? format.interval(value) : '–'}</span>{' '}
          <span className={styles['unit']}>{value ? unit : texts.noRecord}</span>
          <span className="visually-hidden">
            , {label}: {texts.openRows}
          </span>
        </Link>
      </p>
      {children}
    </div>
  )
}

/** One thing known about the number; nothing when there is nothing to say. */
export function NumberLine({ children }: { children: ReactNode }) {
  return children ? <p className={styles['line']}>{children}</p> : null
}
