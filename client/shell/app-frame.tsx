import { Outlet, useLocation, useMatches, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { viewProblemOf } from '#shared/overview/view-problem.ts'
import { useAnswerInfo } from '../answer-info.ts'
import { rememberedLocale, useMessagesOf } from '../language.ts'
import { IkatBand } from '../ui/ikat-band.tsx'
import { MessagesContext } from '../ui/use-messages.ts'
import styles from './app-frame.module.css'
import { Banners } from './banners.tsx'
import { FrameLines } from './frame-lines.tsx'
import { OutboxLine } from './outbox-line.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { useKeptProgram } from './use-kept-program.ts'
import { useLive } from './use-live.ts'
import { ViewProblemPage } from './view-problem-page.tsx'

/** What stands around every page. A page is rendered only for a day and an instant that can be shown. */
export function AppFrame() {
  const search = useSearch({ strict: false })
  const locale = rememberedLocale(search.lang)
  const messages = useMessagesOf(locale)
  const problem = viewProblemOf(search, useAnswerInfo()?.today)
  const main = useFocusOnNavigation()
  const isBare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isBare) })
  useLive()
  useKeptProgram()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const content = problem ? <ViewProblemPage problem={problem} /> : <Outlet />
  if (isBare) {
    return (
      <MessagesContext value={messages}>
        <main ref={main} id="isi" tabIndex={-1}>
          {content}
        </main>
      </MessagesContext>
    )
  }
  return (
    <MessagesContext value={messages}>
      <a className={styles['skip']} href="#isi">
        {messages.shell.skipToContent}
      </a>
      <IkatBand />
      <PageHeader />
      <Banners />
      <FrameLines />
      <OutboxLine />
      <main ref={main} id="isi" className={styles['main']} tabIndex={-1}>
        {content}
      </main>
      <PageFooter />
    </MessagesContext>
  )
}

/** Moves the reader to the new page when the path changes, as a page load would; a change of day leaves them where they are. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const pathname = useLocation({ select: (location) => location.pathname })
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
