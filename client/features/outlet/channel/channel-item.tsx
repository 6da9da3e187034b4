import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { monthOf } from '#shared/day/day.ts'
import type { ChannelOverview, ChannelRow } from '#shared/outlet/channel/answers.ts'
import { standingOf, type ChannelStanding } from '#shared/outlet/channel/summary.ts'
import { kabupatenPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './channel-sections.module.css'

// For signed-in people only, with their texts.
const ChannelActs = lazy(async () => ({ default: (await import('./work/channel-acts.tsx')).ChannelActs }))

type Props = { row: ChannelRow; answer: Pick<ChannelOverview, 'kabupaten' | 'asOf' | 'today'> }

/** A record in two lines: what and how much, where and since when; its source, and for staff what can be done. */
export function ChannelItem({ row, answer }: Props) {
  const texts = useChannelMessages()
  const isSignedIn = useSession() !== undefined
  const place = answer.kabupaten.find(({ code }) => code === row.kabupatenCode)
  const standing = standingOf(row, answer.asOf)
  const facts = useFacts(row)
  return (
    <li data-standing={standing}>
      <StandingShape standing={standing} />
      <div>
        <p>
          <RowName row={row} />
          {row.form && <> · {texts.form(row.form)}</>}
          {standing && standing !== 'there' && (
            <span className={styles['mark']}>{texts.standing(standing, row.kind)}</span>
          )}
        </p>
        {facts.length > 0 && <p className={styles['facts']}>{facts.join(' · ')}</p>}
        <p className={styles['fine']}>
          {place && <Link {...kabupatenPath(place.code)}>{place.shortName}</Link>} · {whenOf(row, texts)}
          {row.ended && <> · {texts.until(row.ended)}</>} · <SourceLink source={row.begun.source} />
        </p>
        {isSignedIn && (
          <PartBoundary failure={null}>
            <Suspense>
              <ChannelActs row={row} today={answer.today} isToday={answer.asOf === answer.today} />
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </li>
  )
}

function RowName({ row: { link, label } }: { row: ChannelRow }) {
  const texts = useChannelMessages()
  // Only what the schema let through: an https address without a user.
  if (link === null || !link.startsWith('https://') || !URL.canParse(link)) return <b>{label}</b>
  const site = new URL(link).hostname.replace(/^www\./, '')
  return (
    <a href={link} rel="noopener noreferrer nofollow external" aria-label={texts.openListing(label, site)}>
      <b>{label}</b>
    </a>
  )
}

/** What a record tells besides its name and days. */
function useFacts(row: ChannelRow): string[] {
  const texts = useChannelMessages()
  const { format } = useMessages()
  const { kind, place, desa, outlet, products, cooperative } = row
  const names = products.map(({ label }) => label ?? texts.unnamed)
  const ties = [...(outlet ? [outlet.label ?? ''] : []), ...names]
  const facts = [
    row.amountRupiah !== null && texts.money(row.amountRupiah),
    row.amountRupiah === null && kind === 'exhibition' && texts.noTurnover,
    row.priceRupiah !== null && texts.price(row.priceRupiah),
    row.transactionCount !== null && texts.transactions(row.transactionCount),
    row.visitCount !== null && texts.visits(row.visitCount),
    row.isAtOutlet === true && texts.atOutlet,
    cooperative && texts.capitalOf(cooperative.label ?? ''),
    desa && texts.desa(desa.name),
    kind === 'cooperative' && ties.length > 0 && texts.tiedTo(format.list(ties)),
    kind === 'displayPoint' && names.length > 0 && texts.shows(format.list(names)),
    kind === 'marketplaceListing' && names[0],
    place,
    row.note,
  ]
  return facts.filter((fact) => typeof fact === 'string' && fact !== '') as string[]
}

function whenOf({ kind, begun }: ChannelRow, texts: ReturnType<typeof useChannelMessages>): string {
  if (kind === 'purchase') return texts.inMonth(monthOf(begun.notBefore))
  return kind === 'capital' || kind === 'exhibition' ? texts.on(begun) : texts.since(begun)
}

/** Filled: there; dashed: possibly; crossed: ended; a dot for what happened once. The words beside it say the same. */
function StandingShape({ standing }: { standing: ChannelStanding | undefined }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" data-standing={standing ?? 'once'}>
      {standing === undefined ? <circle cx="7" cy="7" r="2.5" /> : <rect x="2" y="2" width="10" height="10" />}
      {standing === 'ended' && <path d="M2 2 12 12" />}
    </svg>
  )
}
