import { useAnswerInfo } from '../answer-info.ts'
import { documentPages } from '../paths.ts'
import { useDocumentAddress } from '../document-address.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './page-footer.module.css'

export function PageFooter() {
  const { shell } = useMessages()
  const info = useAnswerInfo()
  const toDocument = useDocumentAddress()
  return (
    <footer className={styles['footer']}>
      <div className={styles['columns']}>
        <p>
          {shell.footerSources} {shell.footerBoundaries}
        </p>
        <p>{shell.footerMethod}</p>
        <p className={styles['meta']}>
          <a href={toDocument(documentPages.openData)}>{shell.openData}</a>
          <span>{info ? shell.dataVersion(info.dataVersion) : ' '}</span>
        </p>
      </div>
    </footer>
  )
}
