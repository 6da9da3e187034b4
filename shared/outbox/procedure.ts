import type { NoteChecklist } from '#shared/certification/schema.ts'
import type { AddClaim, ClaimToRecord, EditClaim, GroupClaims, WithdrawClaim } from '#shared/claim/form-schema.ts'
import type { Undo } from '#shared/command/schema.ts'
import type { SettleConflict } from '#shared/conflict/schema.ts'
import type { ActOnMentoring } from '#shared/mentoring/schema.ts'
import type { EndChannel, RecordChannel, WithdrawChannel } from '#shared/outlet/channel/schema.ts'
import type { ChooseReport, DescribeOutlet, RecordOutlet, RegisterOutlet } from '#shared/outlet/schema.ts'
import type { SubmitShelf } from '#shared/outlet/shelf/schema.ts'
import type {
  ArchiveProduct,
  CurateProduct,
  NameProductSlot,
  RegisterProduct,
  SetPhoto,
  UpdateProduct,
} from '#shared/product/schema.ts'
import type { ReviewReport, WriteReport } from '#shared/report/schema.ts'
import type { ArchiveUmkm, RegisterUmkm, RestoreUmkm, UpdateUmkm } from '#shared/umkm/schema.ts'

type Told<Input> = Input extends unknown ? Omit<Input, 'commandId'> : never

/** The commands that may wait on a device until they reach the server, with what each tells. */
export type OutboxInputs = {
  'mentoring.act': Told<ActOnMentoring>
  'certification.note': Told<NoteChecklist>
  'product.register': Told<RegisterProduct>
  'product.update': Told<UpdateProduct>
  'product.nameSlot': Told<NameProductSlot>
  'product.archive': Told<ArchiveProduct>
  'product.curate': Told<CurateProduct>
  'product.setPhoto': Told<SetPhoto>
  'umkm.register': Told<RegisterUmkm>
  'umkm.update': Told<UpdateUmkm>
  'umkm.archive': Told<ArchiveUmkm>
  'umkm.restore': Told<RestoreUmkm>
  'report.save': Told<WriteReport>
  'report.submit': Told<WriteReport>
  'report.accept': Told<ReviewReport>
  'report.return': Told<ReviewReport>
  'report.reopen': Told<ReviewReport>
  'shelf.submit': Told<SubmitShelf>
  'outlet.register': Told<RegisterOutlet>
  'outlet.describe': Told<DescribeOutlet>
  'outlet.record': Told<RecordOutlet>
  'outlet.choose': Told<ChooseReport>
  'channel.record': Told<RecordChannel>
  'channel.end': Told<EndChannel>
  'channel.withdraw': Told<WithdrawChannel>
  'claim.add': Told<AddClaim>
  'claim.edit': Told<EditClaim>
  'claim.group': Told<GroupClaims>
  'claim.withdraw': Told<WithdrawClaim>
  'claim.toRecord': Told<ClaimToRecord>
  'command.undo': Told<Undo>
  'conflict.settle': Told<SettleConflict>
}
export type OutboxProcedure = keyof OutboxInputs

/** One thing of the registry that commands change: those about the same go in the order in which they were made. */
export type RecordKey =
  `${'product' | 'umkm' | 'outlet' | 'report' | 'shelf' | 'channel' | 'claim' | 'command' | 'refused'}:${string}`

/** A record that a command changes, and the version that it was made on; `isOnlyRead`: it must be there, and stays as it is. */
export type Touch = { record: RecordKey; base?: number; isOnlyRead?: true }

type Rule<Input> = {
  touches: (input: Input) => Touch[]
  /** The input is a whole description: made without knowledge of an earlier one it would undo that one's words. */
  isWhole?: true
}

type Edit = { id: string; baseVersion: number }
const changesOne = (kind: 'product' | 'umkm' | 'outlet' | 'report' | 'claim') => ({
  touches: ({ id, baseVersion }: Edit): Touch[] => [{ record: `${kind}:${id}`, base: baseVersion }],
})
const changesProducts = {
  touches: ({ products }: { products: readonly Edit[] }) => products.flatMap(changesOne('product').touches),
}
const needs = (kind: 'product' | 'umkm' | 'outlet' | 'channel', id: string | undefined): Touch[] =>
  id === undefined ? [] : [{ record: `${kind}:${id}`, isOnlyRead: true }]
const begins = (kind: 'product' | 'umkm' | 'outlet', id: string | undefined): Touch[] =>
  id === undefined ? [] : [{ record: `${kind}:${id}` }]
const describesProduct: Rule<Edit & { umkmId?: string | undefined }> = {
  touches: (input) => [...changesOne('product').touches(input), ...needs('umkm', input.umkmId)],
  isWhole: true,
}
const writesReport: Rule<OutboxInputs['report.save']> = {
  touches: ({ kabupatenCode, month, baseVersion, productIds }) => [
    { record: `report:${kabupatenCode}:${month}`, base: baseVersion },
    ...productIds.flatMap((id) => needs('product', id)),
  ],
  isWhole: true,
}

/** What each command is about. A command that is not here is sent at once or not at all. */
const outboxRules: { readonly [P in OutboxProcedure]: Rule<OutboxInputs[P]> } = {
  'mentoring.act': changesProducts,
  'certification.note': changesProducts,
  'product.register': { touches: ({ id, umkmId }) => [...begins('product', id), ...needs('umkm', umkmId)] },
  'product.update': describesProduct,
  'product.nameSlot': describesProduct,
  'product.archive': changesOne('product'),
  'product.curate': changesOne('product'),
  'product.setPhoto': changesOne('product'),
  'umkm.register': { touches: ({ id }) => begins('umkm', id) },
  'umkm.update': { ...changesOne('umkm'), isWhole: true },
  'umkm.archive': changesOne('umkm'),
  'umkm.restore': changesOne('umkm'),
  'report.save': writesReport,
  'report.submit': writesReport,
  'report.accept': changesOne('report'),
  'report.return': changesOne('report'),
  'report.reopen': changesOne('report'),
  'shelf.submit': {
    touches: ({ outletId, month, baseVersion, lines }) => [
      { record: `shelf:${outletId}:${month}`, base: baseVersion },
      ...lines.flatMap(({ productId, supplierId }) => [...needs('product', productId), ...needs('umkm', supplierId)]),
    ],
    isWhole: true,
  },
  'outlet.register': { touches: () => [] },
  'outlet.describe': { ...changesOne('outlet'), isWhole: true },
  'outlet.record': changesOne('outlet'),
  'outlet.choose': changesOne('outlet'),
  // Entries of channels have no versions: each is there, has ended, or was withdrawn.
  'channel.record': {
    touches: ({ input, corrects }) => [
      ...(corrects === undefined ? [] : [{ record: `channel:${corrects}` } as const]),
      ...('productIds' in input ? input.productIds.flatMap((id) => needs('product', id)) : []),
      ...('outletId' in input ? needs('outlet', input.outletId) : []),
      ...('cooperativeId' in input ? needs('channel', input.cooperativeId) : []),
    ],
  },
  'channel.end': { touches: ({ id }) => [{ record: `channel:${id}` }] },
  'channel.withdraw': { touches: ({ id }) => [{ record: `channel:${id}` }] },
  'claim.add': { touches: () => [] },
  'claim.edit': { ...changesOne('claim'), isWhole: true },
  'claim.group': { touches: ({ claims }) => claims.flatMap(changesOne('claim').touches) },
  'claim.withdraw': changesOne('claim'),
  'claim.toRecord': {
    touches: (input) => [
      ...changesOne('claim').touches(input),
      ...(input.record.kind === 'outlet' ? [{ record: `outlet:${input.record.outletId}` } as const] : []),
    ],
  },
  // What it takes back had arrived, so that nothing of this device stands before it.
  'command.undo': { touches: ({ undoes }) => [{ record: `command:${undoes}` }] },
  'conflict.settle': { touches: ({ refused }) => [{ record: `refused:${refused}` }] },
}

/** Whether a command may wait on a device. */
export function isOutboxProcedure(name: string): name is OutboxProcedure {
  return Object.hasOwn(outboxRules, name)
}

type Asked = { procedure: OutboxProcedure; input: OutboxInputs[OutboxProcedure] }

/** The records that a command is about. An input that lacks what its procedure tells is about none. */
export function touchesOf({ procedure, input }: Asked): Touch[] {
  try {
    return ruleOf(procedure).touches(input)
  } catch {
    return []
  }
}

/** Whether a command carries a whole description. */
export function isWhole(procedure: OutboxProcedure): boolean {
  return ruleOf(procedure).isWhole === true
}

/** Procedure and input of an entry belong together since it was made; the table cannot know which pair it is given. */
function ruleOf(procedure: OutboxProcedure): Rule<unknown> {
  return outboxRules[procedure] as Rule<unknown>
}
