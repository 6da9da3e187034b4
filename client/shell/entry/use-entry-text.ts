import { isDay, isMonth } from '#shared/day/day.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import { checklistItems, checklistStates } from '#shared/certification/checklist-item.ts'
import { knownWord } from '#shared/audit/known-word.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { mentoringActs } from '#shared/mentoring/acts.ts'
import { channelKinds } from '#shared/outlet/channel/channel.ts'
import { curationActs } from '#shared/product/curation-acts.ts'
import { curationAspects } from '#shared/product/curation-stage.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { formOf, isFields, listIn, textIn, type Fields, type ToldCommand } from './told-command.ts'
import type { Names } from './use-names.ts'

/** Under which name the trail words a field, where it is another. */
const wordsOf: Readonly<Record<string, string>> = {
  by: 'mentor',
  state: 'checklist',
  finding: 'aspect',
  type: 'milestone',
}

export type EntryText = {
  /** `Daftar periksa: halal` */
  deed: (told: ToldCommand) => string
  /** The same with what it is about: `Daftar periksa: halal, Kopi Belu` */
  title: (told: ToldCommand) => string
  field: (name: string) => string
  /** A field as a reader reads it; the empty text for nothing. */
  value: (name: string, value: unknown) => string
}

/** Commands and their fields in words. */
export function useEntryText(names: Names): EntryText {
  const { outbox, audit, mentoring, product } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  const words = useWords()
  const item = (name: string) => words['item']?.(name)
  const named = (id: unknown) => (typeof id === 'string' ? (names[id] ?? outbox.onRecord) : '')
  const money = (value: unknown) => (typeof value === 'number' ? formatRupiah(value) : '')

  const line = (value: unknown): string => {
    if (!isFields(value)) return ''
    const { productId, name, quantity, salesRupiah, ranOut } = value
    return outbox.line(
      [
        textIn(name) ?? named(productId),
        typeof quantity === 'number' && outbox.pieces(quantity),
        money(salesRupiah),
        ranOut === true && outbox.ranOut,
        (value['asFinding'] === true || value['kind'] === 'finding') && outbox.finding,
      ].filter((part): part is string => typeof part === 'string' && part !== ''),
    )
  }
  const group = (name: string, value: Fields): string => {
    if (name === 'source') return [value['reference'], value['publishedText']].filter(Boolean).join(', ')
    if (name === 'point') return [value['latitude'], value['longitude']].join(', ')
    const { notBefore, notAfter = notBefore } = value
    if (typeof notBefore === 'string' && typeof notAfter === 'string' && isDay(notBefore) && isDay(notAfter)) {
      return format.window({ notBefore, notAfter })
    }
    return line(value)
  }
  const value = (name: string, told: unknown): string => {
    if (told === undefined || told === null) return ''
    if (name === 'evidence') return listIn(told).length === 0 ? '' : outbox.files(listIn(told).length)
    if (name === 'umkmId' || name === 'productIds') return (Array.isArray(told) ? told : [told]).map(named).join(', ')
    if (name === 'desaCode') return typeof told === 'string' ? (names[told] ?? told) : ''
    if (name.endsWith('Rupiah')) return money(told)
    if (typeof told === 'boolean') return told ? outbox.yes : outbox.no
    if (typeof told === 'number') return format.number(told)
    if (Array.isArray(told)) return told.map((each: unknown) => value(name, each)).join('; ')
    if (isFields(told)) return group(name, told)
    if (typeof told !== 'string') return ''
    if (isDay(told)) return format.shortDay(told)
    if (isMonth(told)) return format.month(told)
    return words[name]?.(told) ?? audit.word(wordsOf[name] ?? name, told) ?? told
  }

  const deed = ({ procedure, input }: ToldCommand): string => {
    const plain = outbox.deed(procedure)
    const month = textIn(input['month'])
    if (month && isMonth(month)) return outbox.ofMonth(plain, format.month(month))
    const form = formOf(input)
    const act = textIn(input['act']) ?? ''
    const part =
      knownWord(mentoringActs, mentoring.act)(procedure === 'mentoring.act' ? act : '') ??
      knownWord(curationActs, product.act)(procedure === 'product.curate' ? act : '') ??
      item(textIn(form['item']) ?? '') ??
      (procedure === 'outlet.record' ? audit.word('milestone', textIn(form['type']) ?? '') : undefined)
    return part === undefined ? plain : outbox.withPart(plain, part)
  }
  const subjectOf = ({ input, subject }: ToldCommand): string | undefined => {
    const products = listIn(input['products'])
    if (products.length > 1) return outbox.products(products.length)
    const [only] = products
    const id = isFields(only) ? only['id'] : input['id']
    const known = subject ?? textIn(input['name']) ?? textIn(input['label'])
    if (known) return known
    if (typeof id === 'string' && names[id]) return names[id]
    const code = textIn(input['kabupatenCode'])
    return code && nameOf(code)
  }
  const title = (told: ToldCommand): string => [deed(told), subjectOf(told)].filter(Boolean).join(', ')

  return { deed, title, field: (name) => outbox.field(name) ?? audit.field(name), value }
}

/** How single words of a command read, by the name of their field. */
function useWords(): Readonly<Record<string, (text: string) => string | undefined>> {
  const { audit, certification, product, channel } = useWorkMessages()
  const { figure } = useMessages()
  const { nameOf } = useKabupatenList()
  const aspect = knownWord(curationAspects, product.aspect)
  return {
    item: knownWord(checklistItems, certification.item),
    aspect,
    missing: aspect,
    state: knownWord(checklistStates, certification.state),
    kabupatenCode: nameOf,
    figure: knownWord(figureNames, figure.name),
    scopeText: (scope) => (scope === 'province' ? 'NTT' : nameOf(scope.replace(/^island:/, ''))),
    kind: (kind) => knownWord(channelKinds, (known) => channel.newTitle[known])(kind) ?? audit.word('record', kind),
    how: (how) => audit.word('outcome', how),
  }
}
