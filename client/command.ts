import { useMutation, type InferDataFromTag, type MutationFunction, type QueryKey } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { errorsOfIssues, type FieldErrors } from '#shared/form/field-errors.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'
import { newCommandId } from './command-id.ts'
import { refreshSession } from './session.ts'
import { queryClient } from './trpc.ts'

/** What a command is about, without the id that it is given here. */
export type Fields<Input> = Input extends unknown ? Omit<Input, 'commandId'> : never

/** The row as it is stored now, and who changed it since the reader got it. */
export type Conflict = { current: { version: number } & Record<string, unknown>; changedBy: string; changedAt: string }

/** Why a command was not carried out, as a form or dialog shows it (client/say-problem.ts words it). */
export type CommandProblem =
  /** Nobody knows whether it arrived. Sending the same fields again is safe: it acts once. */
  | { kind: 'unreachable' }
  /** The schema on the server refused fields; paths as in the form. */
  | { kind: 'fields'; errors: FieldErrors }
  | { kind: 'conflict'; conflict: Conflict }
  /** A rule refused; `detail` is the value that the pure rule returns. */
  | { kind: 'rule'; detail: unknown; message: string }
  | { kind: 'signedOut' }
  | { kind: 'refused'; code: string; message: string }
  /** The server failed, and said so. */
  | { kind: 'failed' }

export type CommandOptions<Input, Output> = {
  /** Under this name an unanswered command is kept through a reload, so that sending it again still acts once. */
  name?: string
  /** `commandId` names what was done, for an undo. */
  onDone?: (output: Output, fields: Fields<Input>, commandId: string) => void
  onProblem?: (problem: CommandProblem, fields: Fields<Input>) => void
  /** Shows the change before the server has answered; returns how to take it back. See `changeAnswer`. */
  optimistic?: (fields: Fields<Input>) => () => void
}

export type Command<Input, Output> = {
  /** Resolves with the answer, or undefined when it was not carried out: `problem` then says why. A second call while one is under way does nothing. */
  send: (fields: Fields<Input>) => Promise<Output | undefined>
  isSending: boolean
  problem: CommandProblem | undefined
  /** Takes the problem out of sight. */
  forget: () => void
}

type Mutation<Input, Output> = { mutationFn?: MutationFunction<Output, Input> }

const RETRIES = 2

/**
 * A command of the server: `useCommand(trpc.product.register.mutationOptions(), { onDone })`. It gives each command its
 * id, sends it again by itself when the line breaks, keeps the id when the person sends the same again, and afterwards
 * lets everything on the screen be asked anew.
 */
export function useCommand<Input extends { commandId: string }, Output>(
  mutation: Mutation<Input, Output>,
  { name, onDone, onProblem, optimistic }: CommandOptions<Input, Output> = {},
): Command<Input, Output> {
  const [problem, setProblem] = useState<CommandProblem>()
  const isUnderWay = useRef(false)
  const unanswered = useRef<Unanswered>(undefined)
  const { mutateAsync, isPending } = useMutation<Output, unknown, Input>({
    ...(mutation.mutationFn && { mutationFn: mutation.mutationFn }),
    // A browser may call itself offline on a local network that reaches the server well.
    networkMode: 'always',
    retry: (failures, error) => failures < RETRIES && isUnanswered(error),
    retryDelay: (failures) => 1000 * 2 ** failures,
  })

  const send = async (fields: Fields<Input>): Promise<Output | undefined> => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setProblem(undefined)
    const text = JSON.stringify(fields)
    const known = unanswered.current ?? readUnanswered(name)
    const commandId = known?.text === text ? known.commandId : newCommandId()
    unanswered.current = { commandId, text }
    keepUnanswered(name, unanswered.current)
    const undo = optimistic?.(fields)
    try {
      const output = await mutateAsync({ ...fields, commandId } as unknown as Input)
      unanswered.current = undefined
      keepUnanswered(name, undefined)
      void queryClient.invalidateQueries()
      onDone?.(output, fields, commandId)
      return output
    } catch (error) {
      undo?.()
      const found = problemOf(error, fields)
      if (found.kind !== 'unreachable') {
        unanswered.current = undefined
        keepUnanswered(name, undefined)
      }
      if (found.kind === 'signedOut') void refreshSession()
      // What the reader acted on was out of date.
      if (found.kind === 'conflict' || found.kind === 'rule') void queryClient.invalidateQueries()
      setProblem(found)
      onProblem?.(found, fields)
      return undefined
    } finally {
      isUnderWay.current = false
    }
  }
  return { send, isSending: isPending, problem, forget: () => setProblem(undefined) }
}

/**
 * Changes an answer that is on the screen, for `optimistic`: `changeAnswer(trpc.product.get.queryKey({ id }), change)`.
 * Returns how to take it back.
 */
export function changeAnswer<Key extends QueryKey>(
  queryKey: Key,
  change: (answer: InferDataFromTag<unknown, Key>) => InferDataFromTag<unknown, Key>,
): () => void {
  void queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueryData(queryKey)
  if (before === undefined) return () => {}
  // Without its tag, whose type the client would work out again.
  const key: QueryKey = queryKey
  queryClient.setQueryData(key, change(before))
  return () => queryClient.setQueryData(key, before)
}

type Unanswered = { commandId: string; text: string }
const PREFIX = 'pantau.command.'

function readUnanswered(name: string | undefined): Unanswered | undefined {
  if (name === undefined) return undefined
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Unanswered | undefined
  } catch {
    return undefined
  }
}

function keepUnanswered(name: string | undefined, unanswered: Unanswered | undefined): void {
  if (name === undefined) return
  try {
    if (unanswered) sessionStorage.setItem(PREFIX + name, JSON.stringify(unanswered))
    else sessionStorage.removeItem(PREFIX + name)
  } catch {
    // A browser that keeps nothing still has the id until the page is left.
  }
}

type ErrorData = {
  httpStatus?: number
  refusal?: { code: string; detail?: unknown }
  issues?: z.core.$ZodIssue[]
}

function dataOf(error: unknown): ErrorData | undefined {
  return error instanceof TRPCClientError ? ((error.data ?? undefined) as ErrorData | undefined) : undefined
}

/** No answer of the program: the line broke, or something before it (a proxy) answered in its place. */
function isUnanswered(error: unknown): boolean {
  return dataOf(error)?.httpStatus === undefined
}

function problemOf(error: unknown, fields: unknown): CommandProblem {
  const data = dataOf(error)
  if (data?.httpStatus === undefined) return { kind: 'unreachable' }
  if (data.httpStatus === 401) return { kind: 'signedOut' }
  if (data.issues) return { kind: 'fields', errors: inForm(errorsOfIssues(data.issues, fields)) }
  const message = error instanceof Error ? error.message : ''
  const { code, detail } = data.refusal ?? {}
  if (code === undefined) return data.httpStatus < 500 ? { kind: 'refused', code: '', message } : { kind: 'failed' }
  if (code === 'invalid-input' && isFieldRefusal(detail)) {
    return { kind: 'fields', errors: { [detail.field]: detail.problem } }
  }
  if (code === 'conflict' && isConflict(detail)) return { kind: 'conflict', conflict: detail }
  if (code === 'invalid-state') return { kind: 'rule', detail, message }
  return { kind: 'refused', code, message }
}

/** Commands that carry the form under `input` beside what it is about. */
function inForm(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([path, problem]) => [path.replace(/^input\./, ''), problem]))
}

/** What only the server can know of a field, such as a desa of another kabupaten. */
function isFieldRefusal(detail: unknown): detail is { field: string; problem: FieldProblem } {
  return typeof detail === 'object' && detail !== null && 'field' in detail && 'problem' in detail
}

function isConflict(detail: unknown): detail is Conflict {
  return typeof detail === 'object' && detail !== null && 'current' in detail && 'changedBy' in detail
}
