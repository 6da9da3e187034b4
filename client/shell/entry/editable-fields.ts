import { isCertificate, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { OutboxProcedure } from '#shared/outbox/procedure.ts'
import { formOf, isFields, listIn, textIn, type Fields, type ToldCommand } from './told-command.ts'

/** How a field is changed: `keep` lets single things be left out of a list, `lines` are goods on a shelf. */
export type EditKind =
  | 'line'
  | 'prose'
  | 'day'
  | 'window'
  | 'source'
  | 'choice'
  | 'money'
  | 'number'
  | 'yesNo'
  | 'keep'
  | 'lines'
  | 'aspects'

export const kindOfField: Readonly<Record<string, EditKind>> = {
  ...{ name: 'line', producer: 'line', ownerName: 'line', phone: 'line', nib: 'line', label: 'line' },
  ...{ operatorName: 'line', place: 'line', launchedBy: 'line', receivingUnit: 'line', letterNumber: 'line' },
  ...{ number: 'line', issuer: 'line', note: 'prose', reason: 'prose', shelfRemark: 'prose', obstacles: 'prose' },
  ...{ issuedOn: 'day', expiresOn: 'day', proposedOn: 'day', window: 'window', source: 'source' },
  ...{ category: 'choice', scheme: 'choice', kind: 'choice', state: 'choice', finding: 'choice', by: 'choice' },
  ...{ operatorKind: 'choice', salesRupiah: 'money', sequenceNo: 'number', isNihil: 'yesNo' },
  ...{ valueText: 'line', unit: 'line', asOfText: 'line', speaker: 'line', office: 'line', paraphrase: 'line' },
  ...{ checkNote: 'line', group: 'line', link: 'line', amountRupiah: 'money', priceRupiah: 'money' },
  ...{ transactionCount: 'number', visitCount: 'number', isAtOutlet: 'yesNo' },
  ...{ productIds: 'keep', lines: 'lines', missing: 'aspects' },
}

/** Fields that may not stay empty. What a rule or schema demands besides, it says itself. */
const needed = new Set([
  ...['name', 'label', 'window', 'category', 'kind', 'state', 'finding', 'by', 'receivingUnit', 'group'],
  ...['valueText', 'unit', 'asOfText', 'speaker', 'paraphrase', 'link'],
])
export const isNeeded = (procedure: OutboxProcedure, field: string) =>
  needed.has(field) || (field === 'reason' && procedure !== 'umkm.restore' && procedure !== 'outlet.record')

type Choose = (input: Fields) => readonly string[]

const describesProduct: Choose = (input) => [
  ...['name', 'category', 'scheme'],
  ...(input['umkmId'] === undefined ? ['producer'] : []),
  'note',
]
const leaves: Choose = () => ['window', 'reason', 'note', 'source']
const describesUmkm: Choose = () => ['name', 'kind', 'ownerName', 'phone', 'nib', 'note', 'source']
const writesReport: Choose = () => ['isNihil', 'productIds', 'shelfRemark', 'obstacles', 'note']
const onlyNote: Choose = () => ['note']
const describesOutlet: Choose = () => ['label', 'operatorKind', 'operatorName', 'place', 'source']
const asReason: Choose = () => ['reason']

const saysClaim: Choose = () => [...['valueText', 'unit', 'asOfText', 'speaker', 'office', 'paraphrase', 'checkNote']]
const ofChannel: Readonly<Record<string, readonly string[]>> = {
  displayPoint: ['window', 'place'],
  marketplaceListing: ['window', 'place', 'link', 'priceRupiah'],
  cooperative: ['window'],
  capital: ['window', 'amountRupiah'],
  purchase: ['amountRupiah', 'transactionCount', 'isAtOutlet'],
  exhibition: ['window', 'place', 'visitCount', 'amountRupiah'],
}

const ofAct: Readonly<Record<string, readonly string[]>> = {
  start: ['by'],
  transfer: ['receivingUnit', 'reason', 'letterNumber'],
  stop: ['reason'],
  reopen: ['reason'],
  return: ['missing', 'reason'],
}

const fieldsOf: Readonly<Record<OutboxProcedure, Choose>> = {
  'mentoring.act': (input) => ['window', ...(ofAct[textIn(input['act']) ?? ''] ?? []), 'note', 'source'],
  'certification.note': (input) => {
    const { item, state } = formOf(input)
    const isHeld = state === 'done' && isCertificate(item as ChecklistItem)
    const held = isHeld ? ['number', 'issuer', 'issuedOn', 'expiresOn'] : []
    return ['window', 'state', ...held, ...(state === 'waived' ? ['reason'] : []), 'note', 'source']
  },
  'product.register': (input) => [...describesProduct(input), ...(input['proposedOn'] ? ['proposedOn'] : []), 'source'],
  'product.update': (input) => [...describesProduct(input), ...(input['proposedOn'] ? ['proposedOn'] : []), 'source'],
  'product.nameSlot': (input) => [...describesProduct(input), 'window', 'source'],
  'product.archive': leaves,
  'product.curate': (input) => [
    'window',
    ...(input['act'] === 'note' ? ['finding'] : (ofAct[textIn(input['act']) ?? ''] ?? [])),
    ...['note', 'source'],
  ],
  'product.setPhoto': () => [],
  'umkm.register': describesUmkm,
  'umkm.update': describesUmkm,
  'umkm.archive': leaves,
  'umkm.restore': asReason,
  'report.save': writesReport,
  'report.submit': writesReport,
  'report.accept': onlyNote,
  'report.return': onlyNote,
  'report.reopen': onlyNote,
  'shelf.submit': () => ['lines', 'salesRupiah', 'note'],
  'outlet.register': describesOutlet,
  'outlet.describe': describesOutlet,
  'outlet.record': (input) => [
    'window',
    ...(formOf(input)['type'] === 'launched' ? ['launchedBy', 'sequenceNo'] : []),
    ...['place', 'reason', 'note', 'source'],
  ],
  'outlet.choose': asReason,
  'channel.record': (input) => ['label', ...(ofChannel[textIn(formOf(input)['kind']) ?? ''] ?? []), 'note', 'source'],
  'channel.end': () => ['window', 'note', 'source'],
  'channel.withdraw': asReason,
  'claim.add': saysClaim,
  'claim.edit': saysClaim,
  'claim.group': (input) => (input['group'] === null ? [] : ['group']),
  'claim.withdraw': asReason,
  'claim.toRecord': () => [],
  'command.undo': () => [],
  'conflict.settle': () => [],
}

/** The fields of a command that can be changed where it stands, without its record at hand. */
export function editableFields({ procedure, input }: Pick<ToldCommand, 'procedure' | 'input'>): readonly string[] {
  const known = listIn(input['productIds']).length > 0
  return fieldsOf[procedure](input).filter((field) => field !== 'productIds' || known)
}

/** The command with another form, whether it carries it beside what it is about or not. */
export function withForm(input: Fields, form: Fields): Fields {
  return isFields(input['input']) ? { ...input, input: form } : form
}

/** Where the schema of a command has a field of its form. */
export function pathOf(input: Fields, field: string): string {
  return isFields(input['input']) ? `input.${field}` : field
}
