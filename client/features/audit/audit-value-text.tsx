import { Link } from '@tanstack/react-router'
import type { AuditValue, AuditValues } from '#shared/audit/answers.ts'
import { isListValue } from '#shared/audit/changes.ts'
import { MASK } from '#shared/audit/mask.ts'
import { isDay } from '#shared/day/day.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { umkmPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'

type Props = { name: string; value: AuditValue }

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A stored value as people read it: words for stored words, days and instants written out, links for ids. */
export function AuditValueText({ name, value }: Props) {
  const { audit } = useWorkMessages()
  const { format } = useMessages()
  if (value === null || value === '' || (isListValue(value) && value.length === 0)) {
    return <span className={page['missing']}>{audit.empty}</span>
  }
  if (typeof value === 'boolean') return value ? audit.yes : audit.no
  if (typeof value === 'number') return format.number(value)
  if (typeof value === 'string') return <Word name={name} text={value} />
  if (name === 'evidence' && isListValue(value)) return audit.files(value.length)
  return <Parts name={name} value={value} />
}

function Word({ name, text }: { name: string; text: string }) {
  const { audit } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  if (text === MASK) return <span className={page['missing']}>{audit.masked}</span>
  if (name === 'umkmId') return <Link {...umkmPath(text)}>{audit.umkm}</Link>
  if (name === 'photoId') return <a href={`/api/files/${text}`}>{audit.file}</a>
  if (name === 'kabupaten') return nameOf(text)
  if (isDay(text)) return format.shortDay(text)
  if (INSTANT.test(text)) return instantText(text, format.locale)
  return audit.word(name, text) ?? text
}

/** Several values in one: those of a list by their own, those of a group by their names. */
function Parts({ name, value }: { name: string; value: readonly AuditValue[] | AuditValues }) {
  const { audit } = useWorkMessages()
  const entries = isListValue(value)
    ? value.map((part): [string, AuditValue] => [name, part])
    : Object.entries<AuditValue>(value)
  return entries.map(([part, each], index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the rows of the trail never change
    <span key={index}>
      {index > 0 && ', '}
      {part !== name && `${audit.field(part)}: `}
      <AuditValueText name={part} value={each} />
    </span>
  ))
}
