import { Outlet, useLocation, useMatches, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { viewProblemOf } from '#shared/overview/view-problem.ts'
import { useAnswerInfo } from '../answer-info.ts'
import { useProvince } from '../provinces.ts'
import { mustChooseProvince } from '../search-params.ts'
import { rememberedLocale, useMessagesOf } from '../language.ts'
import { IkatBand } from '../ui/ikat-band.tsx'
import { MessagesContext } from '../ui/use-messages.ts'
import { PlaceContext } from '../ui/use-place.ts'
import styles from './app-frame.module.css'
import { Banners } from './banners.tsx'
import { FrameLines } from './frame-lines.tsx'
import { OutboxLine } from './outbox-line.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { ProvinceControl } from './province/province-control.tsx'
import { useKeptProgram } from './use-kept-program.ts'
import { useLive } from './use-live.ts'
import { ViewProblemPage } from './view-problem-page.tsx'

const ChooseProvince = lazy(async () => ({ default: (await import('./province/choose-province.tsx')).ChooseProvince }))

/** What stands around every page. A page is rendered only for a day and an instant that can be shown. */
export function AppFrame() {
  const search = useSearch({ strict: false })
  const locale = rememberedLocale(search.lang)
  const messages = useMessagesOf(locale)
  const problem = viewProblemOf(search, useAnswerInfo()?.today)
  const main = useFocusOnNavigation()
  const isOfProvince = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isOfProvince) })
  const isBare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isBare) })
  useLive()
  useKeptProgram()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const province = useProvince()
  const mustChoose = isOfProvince && mustChooseProvince(search)
  const content = problem ? <ViewProblemPage problem={problem} /> : mustChoose ? <ProvinceFirst /> : <Outlet />
  if (isBare && !mustChoose) {
    return (
      <MessagesContext value={messages}>
        <PlaceContext value={province?.name}>
          <main ref={main} id="isi" tabIndex={-1}>
            {content}
          </main>
        </PlaceContext>
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
      <ProvinceControl />
      <Banners />
      <FrameLines />
      <OutboxLine />
      <PlaceContext value={province?.name}>
        <main ref={main} id="isi" className={styles['main']} tabIndex={-1}>
          {content}
        </main>
      </PlaceContext>
      <PageFooter />
    </MessagesContext>
  )
}

function ProvinceFirst() {
  return (
    <Suspense>
      <ChooseProvince />
    </Suspense>
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
