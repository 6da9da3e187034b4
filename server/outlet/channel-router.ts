import { asOfSchema, openProcedure, procedureFor, readProvince, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { ChannelOverview, ChannelRows } from '#shared/outlet/channel/answers.ts'
import {
  channelChoicesSchema,
  channelRowsSchema,
  endChannelSchema,
  recordChannelSchema,
  withdrawChannelSchema,
} from '#shared/outlet/channel/schema.ts'
import { listChannelChoices } from './channel-queries/choices.ts'
import { endChannel, withdrawChannel } from './channel-commands/end-channel.ts'
import { getChannelOverview, listChannelPage } from './channel-queries/overview.ts'
import { recordChannel } from './channel-commands/record-channel.ts'

const NOWHERE = { kabupaten: [] }
const worker = procedureFor('outlet.work')

export const channelRouter = router({
  overview: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<ChannelOverview> => {
      return { ...info, ...(await getChannelOverview(db, scope, { ...at, today: ctx.today })) }
    }),
  ),
  rows: openProcedure.input(asOfSchema.extend(channelRowsSchema.shape)).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<ChannelRows> => {
      const { kind, area, page } = input
      return { ...info, ...(await listChannelPage(db, scope, { at, kind, area, page })) }
    }),
  ),
  choices: worker.input(channelChoicesSchema).query(({ ctx, input }) => {
    const scope = scopeOf(ctx.actor, 'outlet.work') ?? NOWHERE
    return listChannelChoices(ctx.db, scope, { ...input, today: ctx.today })
  }),
  record: worker.input(recordChannelSchema).mutation(({ ctx, input }) => recordChannel(ctx, input)),
  end: worker.input(endChannelSchema).mutation(({ ctx, input }) => endChannel(ctx, input)),
  withdraw: worker.input(withdrawChannelSchema).mutation(({ ctx, input }) => withdrawChannel(ctx, input)),
})
