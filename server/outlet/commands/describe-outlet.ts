import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import type { ReadBoundaries } from '#server/wilayah/shape-queries.ts'
import type { ChangedOutlet } from '#shared/outlet/answers.ts'
import type { DescribeOutlet } from '#shared/outlet/schema.ts'
import { changeOutlet } from '../change-outlet.ts'
import { describedColumns, requirePlaces } from './described-columns.ts'

/**
 * Says anew what an outlet is: its name, who runs it, where it stands.
 * @throws DomainError not-found, conflict, invalid-input for a desa or point elsewhere, unless it was there before
 */
export function describeOutlet(
  context: CommandContext & { boundaries?: ReadBoundaries | undefined },
  input: DescribeOutlet,
): Promise<ChangedOutlet> {
  const name = 'outlet.describe'
  return runCommand(context, { name, input }, (act) => {
    const { id, baseVersion, source, desaCode, point } = input
    return changeOutlet<never>(act, {
      ...{ action: name, id, baseVersion, source },
      decide: async ({ stored }) => {
        const isSamePoint = point?.latitude === stored.latitude && point.longitude === stored.longitude
        await requirePlaces(
          act.tx,
          {
            desaCode: desaCode === stored.desaCode ? undefined : desaCode,
            point: isSamePoint ? undefined : point,
          },
          { kabupatenCode: stored.kabupatenCode, boundaries: context.boundaries },
        )
        return { columns: describedColumns(input), takesSource: source !== undefined }
      },
    })
  })
}
