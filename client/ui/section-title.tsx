import type { ReactNode } from 'react'
import styles from './section-title.module.css'

/** A heading that says what the section shows, under a short name for it. */
export function SectionTitle({ name, id, children }: { name?: string; id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className={styles['title']}>
      {name && <span className={styles['name']}>{name}</span>}
      {name && <span className="visually-hidden">: </span>}
      {children}
    </h2>
  )
}
