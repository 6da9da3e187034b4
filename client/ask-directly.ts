import { useMutation, type MutationFunction, type QueryKey } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import type { Refusal } from '#shared/command/problem.ts'

export type Mutation<Input, Output> = { mutationKey?: QueryKey; mutationFn?: MutationFunction<Output, Input> }

const RETRIES = 2

/** Asks the server directly, again by itself when the line breaks. */
export function useAsking<Input, Output>({ mutationFn }: Mutation<Input, Output>): (input: Input) => Promise<Output> {
  const { mutateAsync } = useMutation<Output, unknown, Input>({
    ...(mutationFn && { mutationFn }),
    // A browser may call itself offline on a local network that reaches the server well.
    networkMode: 'always',
    retry: (failures, error) => failures < RETRIES && refusalIn(error).httpStatus === undefined,
    retryDelay: (failures) => 1000 * 2 ** failures,
  })
  return mutateAsync
}

/** What a server that was asked directly has said. */
export function refusalIn(error: unknown): Refusal {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined
  return { ...(data as Omit<Refusal, 'message'> | undefined), message: error instanceof Error ? error.message : '' }
}
