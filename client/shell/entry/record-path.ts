import { isMonth, type Month } from '#shared/day/day.ts'
import type { OutboxProcedure } from '#shared/outbox/procedure.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import {
  claimPath,
  claimsPath,
  outletPath,
  outletsPath,
  productPath,
  queuePath,
  reportPath,
  shelfReportPath,
  umkmPath,
} from '#client/paths.ts'
import { isFields, listIn, textIn, type ToldCommand } from './told-command.ts'

type Kind = 'product' | 'umkm' | 'report' | 'outlet' | 'shelf' | 'claim' | 'channel' | 'none'

/** Where the record of a command is to be seen; undefined when it has no page yet. */
export function recordPath({ procedure, input }: Pick<ToldCommand, 'procedure' | 'input'>) {
  const products = listIn(input['products'])
  if (products.length > 1) return queuePath()
  const [only] = products
  const id = textIn(isFields(only) ? only['id'] : input['id'])
  const month = textIn(input['month'])
  const place = { kabupatenCode: readKabupatenCode(textIn(input['kabupatenCode']) ?? ''), month }
  switch (kindOf(procedure)) {
    case 'product':
      return id === undefined ? undefined : productPath(id)
    case 'umkm':
      return id === undefined ? undefined : umkmPath(id)
    case 'outlet':
      return id === undefined ? undefined : outletPath(id)
    case 'shelf': {
      const outletId = textIn(input['outletId'])
      return outletId !== undefined && month !== undefined && isMonth(month)
        ? shelfReportPath(outletId, month)
        : undefined
    }
    case 'report':
      return reportPathOf(place)
    case 'claim':
      return id === undefined ? claimsPath() : claimPath(id)
    case 'channel':
      return outletsPath('channels')
    case 'none':
      return undefined
  }
}

function reportPathOf({
  kabupatenCode,
  month,
}: {
  kabupatenCode: KabupatenCode | undefined
  month: string | undefined
}) {
  return kabupatenCode && month !== undefined && isMonth(month)
    ? reportPath(kabupatenCode, month satisfies Month)
    : undefined
}

function kindOf(procedure: OutboxProcedure): Kind {
  const [first = ''] = procedure.split('.')
  if (first === 'mentoring' || first === 'certification') return 'product'
  return first === 'command' || first === 'conflict' ? 'none' : (first as Kind)
}
