import { createHash } from 'node:crypto'

/**
 * What a command says, as a hash. The version it was made on is not part of it: the same command that waits on two devices
 * may have followed an earlier one on only one of them.
 */
export function inputHash(input: object): string {
  const said = JSON.stringify(input, (key, value: unknown) => (key === 'baseVersion' ? undefined : value))
  return createHash('sha256').update(said).digest('hex')
}
