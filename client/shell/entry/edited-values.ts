import { parseRupiah, rupiahDigits } from '#shared/money/rupiah.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'
import { editableFields, kindOfField, withForm } from './editable-fields.ts'
import { formOf, isFields, listIn, textIn, type Fields, type ToldCommand } from './told-command.ts'

/** Goods on a shelf as the controls hold them; `line` is what the command says. */
export type LineValue = { line: Fields; isKept: boolean; quantity: string; sales: string; ranOut: boolean }

/** What the controls hold, by the name of the field. */
export type EditedValues = Readonly<Record<string, unknown>>

/** A command as the controls of its editor begin with it. */
export function editedValuesOf(told: ToldCommand): EditedValues {
  const form = formOf(told.input)
  return Object.fromEntries(editableFields(told).map((field) => [field, toValue(field, form[field])]))
}

function toValue(field: string, told: unknown): unknown {
  switch (kindOfField[field]) {
    case 'window':
      return toWindow(told)
    case 'source':
      return isFields(told) ? { ...noSource, ...told } : noSource
    case 'money':
      return typeof told === 'number' ? rupiahDigits(told) : ''
    case 'number':
      return typeof told === 'number' ? String(told) : ''
    case 'yesNo':
      return told === true ? 'yes' : 'no'
    case 'keep':
    case 'aspects':
      return listIn(told)
    case 'lines':
      return listIn(told).filter(isFields).map(toLine)
    default:
      return textIn(told) ?? ''
  }
}

function toWindow(told: unknown): WindowValue {
  const { notBefore, notAfter } = isFields(told) ? told : {}
  const first = textIn(notBefore) ?? ''
  return notAfter === notBefore || typeof notAfter !== 'string' ? { notBefore: first } : { notBefore: first, notAfter }
}

function toLine(line: Fields): LineValue {
  const { quantity, salesRupiah, ranOut } = line
  return {
    ...{ line, isKept: true, ranOut: ranOut === true },
    quantity: typeof quantity === 'number' ? String(quantity) : '',
    sales: typeof salesRupiah === 'number' ? rupiahDigits(salesRupiah) : '',
  }
}

/** The whole command again, with what the controls hold now. What cannot be read stays as typed, for the schema to refuse. */
export function editedInput({ input }: ToldCommand, values: EditedValues): Fields {
  const form: Record<string, unknown> = { ...formOf(input) }
  for (const [field, value] of Object.entries(values)) {
    const told = toTold(field, value)
    if (told === undefined) delete form[field]
    else form[field] = told
  }
  if (form['isNihil'] === true) form['productIds'] = []
  return withForm(input, form)
}

function toTold(field: string, value: unknown): unknown {
  switch (kindOfField[field]) {
    case 'source':
      return sourceInput(value as SourceValue)
    case 'money':
      return toMoney(value)
    case 'number':
      return toNumber(value)
    case 'yesNo':
      return value === 'yes'
    case 'window': {
      const { notBefore, notAfter = notBefore } = value as WindowValue
      return { notBefore, notAfter }
    }
    case 'lines':
      return (value as LineValue[]).filter(({ isKept }) => isKept).map(fromLine)
    default:
      return value === '' ? undefined : value
  }
}

function fromLine({ line, quantity, sales, ranOut }: LineValue): Fields {
  const { quantity: _quantity, salesRupiah: _sales, ...rest } = line
  const [pieces, salesRupiah] = [toNumber(quantity), toMoney(sales)]
  return {
    ...{ ...rest, ranOut },
    ...(pieces !== undefined && { quantity: pieces }),
    ...(salesRupiah !== undefined && { salesRupiah }),
  }
}

function toMoney(typed: unknown): unknown {
  if (typeof typed !== 'string' || typed.trim() === '') return undefined
  const read = parseRupiah(typed)
  return 'rupiah' in read ? read.rupiah : typed
}

function toNumber(typed: unknown): unknown {
  if (typeof typed !== 'string' || typed.trim() === '') return undefined
  const digits = typed.replaceAll(/[\s.]/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : typed
}
