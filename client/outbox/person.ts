import { queryClient, trpc } from '../trpc.ts'

/** Who is signed in, as this browser knows it; undefined for nobody. */
export function personHere(): string | undefined {
  return queryClient.getQueryData(trpc.session.get.queryKey())?.actor.id
}
