import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { BriefingAnswer } from '#shared/report/briefing/answers.ts'
import { briefingAddress, briefingQuestion } from '#shared/report/briefing/briefing-question.ts'
import { shareText } from '#shared/report/briefing/share-text.ts'
import { formatArea } from '#shared/wilayah/area.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { briefingPath } from '#client/paths.ts'
import button from '#client/ui/button.module.css'
import { copyText } from '#client/ui/copy-text.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import styles from './briefing-page.module.css'

type Props = { answer: BriefingAnswer; isOffice: boolean }

/** Which sheet, and the ways to take it along. */
export function BriefingTools({ answer, isOffice }: Props) {
  const { page: texts } = useBriefingMessages()
  const { area, month, asOf, knownAt } = answer.briefing
  const { locale } = useBriefingMessages().format
  const asked = briefingQuestion({ area: formatArea(area), month, asOf, knownAt: answer.knownAt })
  const file = (format: string) => {
    const edition = isOffice ? '&edition=office' : ''
    const lang = locale === 'en' ? '&lang=en' : ''
    const address = briefingAddress(`/api/briefing.${format}`, { month, ...asked })
    return `${address}${edition}${lang}`
  }
  const same = briefingAddress('/laporan/lembar', { ...asked, month, asOf, knownAt })
  return (
    <div className={`${styles['tools']} no-print`}>
      <Choices answer={answer} />
      <div className={styles['ways']}>
        <a className={button['button']} href={file('pdf')} download>
          {texts.pdf}
        </a>
        <a className={button['button']} href={file('png')} download>
          {texts.png}
        </a>
        <button type="button" className={button['button']} onClick={() => window.print()}>
          {texts.print}
        </button>
        <ShareButtons answer={answer} path={same} />
      </div>
    </div>
  )
}

function Choices({ answer }: { answer: BriefingAnswer }) {
  const texts = useBriefingMessages()
  const navigate = useNavigate()
  const id = useId()
  const { area, month } = answer.briefing
  const choose = (change: { area?: string; month?: string }) =>
    void navigate({ ...briefingPath(), search: (search) => ({ ...search, ...change }), resetScroll: false })
  return (
    <div className={styles['choices']}>
      <span>
        <label htmlFor={`${id}-area`}>{texts.page.area}</label>
        <select
          id={`${id}-area`}
          value={formatArea(area)}
          onChange={(event) => choose({ area: event.target.value === 'province' ? '' : event.target.value })}
        >
          <option value="province">{texts.page.province}</option>
          <optgroup label={texts.page.islands}>
            {islandsOf(answer.kabupaten).map((island) => (
              <option key={island} value={`island:${island}`}>
                {island}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.page.kabupaten}>
            {answer.kabupaten.map(({ code, shortName }) => (
              <option key={code} value={code}>
                {shortName}
              </option>
            ))}
          </optgroup>
        </select>
      </span>
      <span>
        <label htmlFor={`${id}-month`}>{texts.page.month}</label>
        <select id={`${id}-month`} value={month} onChange={(event) => choose({ month: event.target.value })}>
          {answer.months.map((each) => (
            <option key={each} value={each}>
              {texts.format.month(each)}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}

/** What is shared is for everybody: who opens the link signed in sees the fuller sheet by themselves. */
function ShareButtons({ answer, path }: { answer: BriefingAnswer; path: string }) {
  const texts = useBriefingMessages()
  const [isCopied, tellCopied] = useState(false)
  const message = () => shareText(answer.briefing, texts, new URL(path, window.location.origin).href)
  const share = async () => {
    if ('share' in navigator) {
      // Whoever closes the sheet of the phone has changed their mind.
      await navigator.share({ title: texts.documentTitle(answer.briefing), text: message() }).catch(() => undefined)
      return
    }
    tellCopied(copyText(message()))
  }
  const openWhatsApp = () => {
    window.open(`https://wa.me/?text=${encodeURIComponent(message())}`, '_blank', 'noopener')
  }
  return (
    <>
      <button type="button" className={button['button']} onClick={() => void share()}>
        {texts.page.share}
      </button>
      <button type="button" className={button['button']} onClick={openWhatsApp}>
        {texts.page.whatsApp}
      </button>
      <span role="status" className={styles['told']}>
        {isCopied && texts.page.shared}
      </span>
    </>
  )
}

/** A link to the sheet of an area and month that is kept. */
export function SheetLink({
  area,
  month,
  asOf,
  knownAt,
  children,
}: Record<'area' | 'month' | 'asOf' | 'knownAt' | 'children', string>) {
  return (
    <Link {...briefingPath()} search={(search) => ({ ...search, area, month, asOf, knownAt })}>
      {children}
    </Link>
  )
}
