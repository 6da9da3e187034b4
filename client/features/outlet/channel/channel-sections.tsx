import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { ChannelOverview } from '#shared/outlet/channel/answers.ts'
import { isAboutKind } from '#shared/outlet/channel/channel-claims.ts'
import { figureOf, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import { figuresIn, totalOf } from '#shared/outlet/channel/summary.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { figurePath, signInPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { ChannelRowList } from './channel-row-list.tsx'
import { SaidList } from './said-list.tsx'
import styles from './channel-sections.module.css'

// For signed-in people only, with their texts.
const NewRecord = lazy(async () => ({ default: (await import('./work/new-record.tsx')).NewRecord }))

/** The sections in their order; capital stands with the cooperatives that received it. */
const sections = ['displayPoint', 'marketplaceListing', 'cooperative', 'purchase', 'exhibition'] as const
type SectionKind = (typeof sections)[number]

type Props = { answer: ChannelOverview; area: string; codes: readonly KabupatenCode[] }

/** Each channel: its number, its records, what was said of it, and for staff the way to record. */
export function ChannelSections(props: Props) {
  return (
    <>
      {sections.map((kind) => (
        <ChannelSection key={kind} kind={kind} {...props} />
      ))}
      <Ways asOf={props.answer.asOf} />
    </>
  )
}

function ChannelSection({ kind, answer, area, codes }: Props & { kind: SectionKind }) {
  const texts = useChannelMessages()
  const sums = answer.sums.filter((sum) => sum.kind === kind && codes.includes(sum.kabupatenCode))
  const total = totalOf(sums)
  const counting = figureOf(kind)
  const figure = counting && figuresIn(answer, codes)[counting]
  const named = parseArea(area) ?? { kind: 'province' as const }
  return (
    <section aria-labelledby={`kanal-${kind}`} className={styles['section']}>
      <div className={styles['head']}>
        <SectionTitle id={`kanal-${kind}`} name={texts.kind(kind)}>
          {kind === 'purchase'
            ? texts.purchaseTitle(total.amountRupiah, total.transactionCount)
            : texts.sectionTitle[kind](figure)}
        </SectionTitle>
        {kind === 'exhibition' && sums.length > 0 && (
          <p className={styles['fine']}>
            {texts.exhibitionMoney(total.amountRupiah, total.visitCount, total.unknownCount)}
          </p>
        )}
        {total.byForm.length > 1 && (
          <ul className={styles['fine']}>
            {total.byForm.map((part) => (
              <li key={part.form}>{texts.byForm(part.form, part.amountRupiah)}</li>
            ))}
          </ul>
        )}
        {counting && figure && (
          <p className={styles['fine']}>
            <Link {...figurePath(counting, named)}>{texts.openFigure}</Link>
          </p>
        )}
        <SaidList claims={answer.claims.filter((claim) => isAboutKind(claim, kind))} />
      </div>
      <div>
        <Records kind={kind} answer={answer} area={area} />
        {kind === 'cooperative' && <Capital answer={answer} area={area} codes={codes} />}
      </div>
    </section>
  )
}

function Capital({ answer, area, codes }: Props) {
  const texts = useChannelMessages()
  const sums = answer.sums.filter((sum) => sum.kind === 'capital' && codes.includes(sum.kabupatenCode))
  return (
    <div className={styles['inner']}>
      <h3>{texts.capitalTitle(totalOf(sums).amountRupiah)}</h3>
      <Records kind="capital" answer={answer} area={area} />
    </div>
  )
}

function Records({ kind, answer, area }: { kind: ChannelKind; answer: ChannelOverview; area: string }) {
  const isSignedIn = useSession() !== undefined
  return (
    <>
      <ChannelRowList kind={kind} answer={answer} area={area} />
      {isSignedIn && (
        <PartBoundary failure={null}>
          <Suspense>
            <NewRecord kind={kind} today={answer.today} isToday={answer.asOf === answer.today} />
          </Suspense>
        </PartBoundary>
      )}
    </>
  )
}

/** What else can be done: take the records along, or sign in to add to them. */
function Ways({ asOf }: { asOf: string }) {
  const texts = useChannelMessages()
  const isSignedIn = useSession() !== undefined
  return (
    <p className={`${styles['fine']} no-print`}>
      <a href={`/api/v1/channels?format=csv&asOf=${asOf}`}>{texts.csv}</a>
      {!isSignedIn && (
        <>
          {' '}
          · <Link {...signInPath('/gerai?tab=kanal')}>{texts.signIn}</Link>
        </>
      )}
    </p>
  )
}
