import type { ReactNode } from 'react'
import styles from './problem.module.css'
import { useDocumentTitle } from './use-document-title.ts'

/** A page that says what is wrong and what can be done, in place of the one asked for. */
export function Problem({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  useDocumentTitle(title)
  return (
    <div className={styles['problem']}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div className={styles['ways']}>{children}</div>}
    </div>
  )
}
