import { Link, useMatches } from '@tanstack/react-router'
import { claimsPath, outletsPath, overviewPath, documentPages, targetPath } from '../paths.ts'
import { useMessages } from '../ui/use-messages.ts'
import { useDocumentAddress } from '../document-address.ts'
import { useSessionState } from '../session.ts'
import { AccountEntry } from './account-entry.tsx'
import { AsOfControl } from './as-of-control.tsx'
import { DownloadControl } from './download-control.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './page-header.module.css'
import { SearchControl } from './search-control.tsx'
import { WorkLinks } from './work-links.tsx'

export function PageHeader() {
  const { shell } = useMessages()
  const isTimeless = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isTimeless) })
  const { status } = useSessionState()
  const toDocument = useDocumentAddress()
  return (
    <header className={styles['header']}>
      <div className={styles['row']} data-crowded={status !== 'anonymous'}>
        <Link {...overviewPath()} className={styles['brand']}>
          {shell.product}
        </Link>
        <nav className={`${styles['nav']} no-print`} aria-label={shell.mainNavigation}>
          <Link {...overviewPath()} activeOptions={{ exact: true, includeSearch: false }}>
            {shell.overview}
          </Link>
          <Link {...targetPath()} activeOptions={{ includeSearch: false }}>
            {shell.targets}
          </Link>
          <WorkLinks />
          <Link {...outletsPath()} activeOptions={{ includeSearch: false }}>
            {shell.outlets}
          </Link>
          <Link {...claimsPath()} activeOptions={{ includeSearch: false }}>
            {shell.claims}
          </Link>
          <a href={toDocument(documentPages.openData)}>{shell.openData}</a>
          <SearchControl />
          <span className={styles['tools']}>
            <LanguageSwitch />
            <DownloadControl />
          </span>
        </nav>
        {!isTimeless && <AsOfControl />}
        <AccountEntry />
      </div>
    </header>
  )
}
