import { useMemo } from 'react'
import { encode } from 'uqr'
import type { Briefing, BriefingNumber } from '#shared/report/briefing/briefing.ts'
import { briefingAddress } from '#shared/report/briefing/briefing-question.ts'
import { formatArea } from '#shared/wilayah/area.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import { BriefingBars } from './briefing-bars.tsx'
import { BriefingBoard } from './briefing-board.tsx'
import { BriefingMap } from './briefing-map.tsx'
import { BriefingSide } from './briefing-side.tsx'
import styles from './briefing.module.css'

/** The sheet itself: on paper it is one page of A4, with nothing of the program around it. */
export function BriefingSheet({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const { area, fullName, month, asOf, simulated } = briefing
  return (
    <article className={styles['sheet']} aria-labelledby="lembar">
      <header className={styles['head']}>
        <p className={styles['eyebrow']}>
          <strong>
            {texts.programme} · {texts.areaName(area, fullName)}
          </strong>
          <span>
            {texts.moment(month, asOf)}
            {simulated && <em> · {texts.simulated}</em>}
          </span>
        </p>
        <h1 id="lembar">
          <Sentence parts={texts.headline(briefing.headline)} />
        </h1>
        <p className={styles['lead']}>
          <Sentence parts={texts.rollout(briefing.rollout)} />
        </p>
      </header>
      <section className={styles['numbers']} aria-label={texts.numbers}>
        {briefing.numbers.map((each) => (
          <NumberPart key={each.figure} each={each} of={briefing.of} />
        ))}
      </section>
      <div className={styles['body']}>
        <div className={styles['main']}>
          <BriefingMap briefing={briefing} />
          <BriefingBoard briefing={briefing} />
          <BriefingBars briefing={briefing} />
        </div>
        <BriefingSide briefing={briefing} />
      </div>
      <SheetFoot briefing={briefing} />
    </article>
  )
}

function NumberPart({ each, of }: { each: BriefingNumber; of: number }) {
  const texts = useBriefingMessages()
  const { value, change, since, conflicts } = each
  const detail = texts.numberDetail(each)
  return (
    <div className={styles['number']}>
      <h2>{texts.numberName(each)}</h2>
      <p className={value ? styles['count'] : styles['nothing']}>
        {value ? texts.format.interval(value) : texts.noRecord} {value && <span>{texts.numberUnit(each, of)}</span>}
      </p>
      {detail && <p>{detail}</p>}
      {value && <p>{texts.change(change, since)}</p>}
      {value?.lastDay && <p>{texts.recordDay(value.lastDay, value.daysOld ?? 0)}</p>}
      {conflicts > 0 && <p className={styles['mark']}>△ {texts.conflicts(conflicts)}</p>}
    </div>
  )
}

function SheetFoot({ briefing }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const { area, month, asOf, knownAt, freshness, obstacles, hash } = briefing
  const path = briefingAddress('/laporan/lembar', { area: formatArea(area), month, asOf, knownAt })
  return (
    <footer className={styles['foot']}>
      <div>
        <p>
          {texts.freshness}: {freshness.map((age) => texts.topicAge(age)).join(' · ')}.
        </p>
        <p>
          {texts.method}: {texts.methodText}
        </p>
        <p>{texts.sources}</p>
        {obstacles ? <p className={styles['mark']}>{texts.officeSheet}</p> : <p>{texts.obstaclesLeftOut}</p>}
        <p className={styles['marks']}>
          {texts.knownAt(knownAt)} · {texts.hash(hash)}
        </p>
      </div>
      <Code path={path} label={texts.qr} />
    </footer>
  )
}

/** The server does not know under which name it is read, so the code appears in the browser. */
function Code({ path, label }: { path: string; label: string }) {
  const origin = typeof window === 'undefined' ? '' : window.location.origin
  const { size, squares } = useMemo(() => {
    const { data, size: side } = encode(`${origin}${path}`, { ecc: 'M', border: 1 })
    const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size: side, squares: dark.join('') }
  }, [origin, path])
  return (
    <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={squares} shapeRendering="crispEdges" />
    </svg>
  )
}
