import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { RecordChannel } from '#shared/outlet/channel/schema.ts'
import { newCommandId, own } from './work-caller.ts'

type Fields = Record<string, unknown>

const common = { kabupatenCode: own }
const window = { notBefore: '2026-09-10' }

/** One entry of each kind that needs no other record. */
const entries: Record<ChannelKind, Fields> = {
  displayPoint: { ...common, window, label: 'Bandara Haliwen', form: 'airport', place: 'Atambua' },
  marketplaceListing: {
    ...{ ...common, window, label: 'Kopi Belu 200 g', form: 'shopee' },
    ...{ link: 'https://shopee.co.id/kopi-belu-i.1.2', priceRupiah: '45.000' },
  },
  cooperative: { ...common, window, label: 'KDMP Tohe' },
  capital: { ...common, window, label: 'Bank NTT', amountRupiah: '500.000.000' },
  purchase: {
    ...{ ...common, label: 'Dinas PMD Belu', form: 'governmentCard', month: '2026-09' },
    ...{ amountRupiah: '12.500.000', transactionCount: 14, isAtOutlet: false },
  },
  exhibition: {
    ...{ ...common, label: 'Pasar Tani Atambua', form: 'pasarTani', place: 'Lapangan Umum' },
    ...{ window: { notBefore: '2026-09-05', notAfter: '2026-09-07' }, visitCount: 1200, amountRupiah: 30_000_000 },
  },
}

/** A command that records an entry of a kind. */
export function recording(kind: ChannelKind, more: Fields = {}, command: Fields = {}): RecordChannel {
  const input = { kind, ...entries[kind], ...more }
  // The schema of the procedure parses what forms send: texts of amounts, windows of one day.
  return { commandId: newCommandId(), input, ...command } as unknown as RecordChannel
}
