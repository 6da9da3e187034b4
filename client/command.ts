import type { InferDataFromTag, QueryKey } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemOfRefusal, type CommandProblem, type Conflict } from '#shared/command/problem.ts'
import type { FormWords, OutboxEntry } from '#shared/outbox/entry.ts'
import { isOutboxProcedure } from '#shared/outbox/procedure.ts'
import { refusalIn, useAsking, type Mutation } from './ask-directly.ts'
import { newCommandId } from './command-id.ts'
import { isSettled, markWaiting, type Settled } from './outbox/carry-out.ts'
import { personHere } from './outbox/person.ts'
import { queueCommand } from './outbox/queue-command.ts'
import { readOne } from './outbox/store.ts'
import { showAhead } from './outbox/use-outbox.ts'
import { useShownEntry } from './outbox/use-shown-entry.ts'
import { noteWaiting, type WaitingNote } from './outbox/waiting-note.ts'
import { refreshSession } from './session.ts'
import { queryClient } from './trpc.ts'
import { keepUnanswered, readUnanswered, type Unanswered } from './unanswered.ts'
import { useTurn } from './use-turn.ts'

export type { CommandProblem, Conflict }

/** What a command is about, without the id that it is given here. */
export type Fields<Input> = Input extends unknown ? Omit<Input, 'commandId'> : never

export type CommandOptions<Input, Output> = {
  /** Under this name an unanswered command is kept through a reload, so that sending it again still acts once. */
  name?: string
  /** What it is about, as the list of what waits calls it, where the input does not name it. */
  subject?: string | undefined
  /** What the controls hold of a form that tells a whole description: opened again while this waits, it goes on from there. */
  words?: FormWords
  /** Own entries that wait and whose words the form began with. */
  madeOn?: readonly string[] | undefined
  /** `commandId` names what was done, for an undo. */
  onDone?: (output: Output, fields: Fields<Input>, commandId: string) => void
  /**
   * The device keeps it and sends it by itself; the frame says so. The form is done with. Without it the form stays and
   * shows the problem `queued` until the answer comes. `id` is that of what a command registers.
   */
  onQueued?: (fields: Fields<Input>, id: string) => void
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

/**
 * A command of the server: `useCommand(trpc.product.register.mutationOptions(), { onDone })`. It gives each command its
 * id, and afterwards lets everything on the screen be asked anew. A command that may wait is written to the queue of this
 * device before it is sent, and leaves it when the server has it; any other is sent again by itself when the line breaks.
 */
export function useCommand<Input extends { commandId: string }, Output>(
  mutation: Mutation<Input, Output>,
  options: CommandOptions<Input, Output> = {},
): Command<Input, Output> {
  const { name, optimistic } = options
  const turn = useTurn()
  const shown = useShownEntry()
  const { problem, show, known, remember, latest, done, fail, leave } = useOutcome<Input, Output>(options)
  const askServer = useAsking(mutation)
  const conclude = (entry: Settled, fields: Fields<Input>): Output | undefined => {
    // The server has answered this command, so its answer is of the type that its procedure has.
    if (entry.state === 'sent') return done(entry.answer as Output, fields, entry.commandId)
    shown.refused(entry.commandId)
    return fail(entry.problem ?? { kind: 'failed' }, fields)
  }

  const sendDirectly = async (fields: Fields<Input>, commandId: string): Promise<Output | undefined> => {
    const undo = optimistic?.(fields)
    try {
      return done(await askServer({ ...fields, commandId } as unknown as Input), fields, commandId)
    } catch (error) {
      undo?.()
      return fail(problemOfRefusal(refusalIn(error), fields), fields)
    }
  }

  const sendQueued = async (queueing: Queueing, fields: Fields<Input>): Promise<Output | undefined> => {
    const text = JSON.stringify(fields)
    const before = known(text)
    const { commandId, input, errors, carry } = await queueCommand({
      ...{ ...queueing, input: fields as unknown as OutboxEntry['input'] },
      ...{ known: before && { commandId: before.commandId, isSame: before.text === text }, instead: shown.current() },
      ...{ subject: options.subject, madeOn: options.madeOn, words: options.words },
    })
    if (errors) return fail({ kind: 'fields', errors }, fields)
    remember({ commandId, text })
    shown.begin(commandId)
    let endAhead: (holds?: boolean) => void = () => {}
    // Whoever leaves the page as soon as it shows the change must find it on the device.
    const carried = await carry(() => {
      endAhead = showAhead(commandId, optimistic?.(fields))
    })
    if (carried.kind === 'notKept') {
      endAhead()
      return sendDirectly(input as unknown as Fields<Input>, commandId)
    }
    if (carried.kind === 'settled') {
      endAhead(carried.entry.state === 'sent')
      return conclude(carried.entry, fields)
    }
    shown.wait(commandId, (entry) => conclude(entry, fields))
    endAhead()
    if (!latest.current.onQueued) return fail(carried, fields)
    shown.end()
    return leave({ commandId, input }, fields, carried.because)
  }

  const send = (fields: Fields<Input>): Promise<Output | undefined> =>
    turn.take(async () => {
      show(undefined)
      const queueing = queueingOf(mutation.mutationKey)
      if (queueing) return sendQueued(queueing, fields)
      const text = JSON.stringify(fields)
      const before = known(text)
      const commandId = before?.text === text ? before.commandId : newCommandId()
      remember({ commandId, text })
      return sendDirectly(fields, commandId)
    })

  useReloaded(name, mutation.mutationKey, (entry, sent) => {
    if (turn.isTaken()) return
    // What this form said before the reload.
    const fields = JSON.parse(sent.text) as Fields<Input>
    if (optimistic && !isSettled(entry)) {
      // Its form had been left for the page that showed it: it stands there among what waits.
      void markWaiting(sent.commandId)
      return leave(entry, fields, 'line')
    }
    shown.begin(sent.commandId)
    if (isSettled(entry)) return void conclude(entry, fields)
    show({ kind: 'queued', because: 'line' })
    shown.wait(sent.commandId, (settled) => conclude(settled, fields))
  })

  return { send, isSending: turn.isSending, problem, forget: () => show(undefined) }
}

/** What a form shows of its command's end, and what it remembers until then. */
function useOutcome<Input, Output>(options: CommandOptions<Input, Output>) {
  const { name } = options
  const [problem, show] = useState<CommandProblem>()
  const unanswered = useRef<Unanswered>(undefined)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const remember = (sent: Unanswered | undefined) => {
    unanswered.current = sent
    keepUnanswered(name, sent)
  }
  const done = (output: Output, fields: Fields<Input>, commandId: string): Output => {
    remember(undefined)
    show(undefined)
    void queryClient.invalidateQueries()
    latest.current.onDone?.(output, fields, commandId)
    return output
  }
  const fail = (found: CommandProblem, fields: Fields<Input>): undefined => {
    if (found.kind !== 'unreachable' && found.kind !== 'queued') remember(undefined)
    if (found.kind === 'signedOut') void refreshSession()
    // What the reader acted on was out of date.
    if (found.kind === 'conflict' || found.kind === 'rule') void queryClient.invalidateQueries()
    show(found)
    latest.current.onProblem?.(found, fields)
  }
  /** It waits without its form. */
  const leave = (
    { commandId, input }: Pick<OutboxEntry, 'commandId' | 'input'>,
    fields: Fields<Input>,
    because: WaitingNote['because'],
  ): undefined => {
    remember(undefined)
    noteWaiting(because)
    latest.current.onQueued?.(fields, 'id' in input && typeof input.id === 'string' ? input.id : commandId)
  }
  /** Other words may take the place only of what this very form has sent: a form that was left may be about something else. */
  const known = (text: string): Unanswered | undefined => {
    const before = unanswered.current ?? readUnanswered(name)
    return unanswered.current || before?.text === text ? before : undefined
  }
  return { problem, show, known, remember, latest, done, fail, leave }
}

/** A form that was reloaded while its command was under way learns what became of it. */
function useReloaded(
  name: string | undefined,
  mutationKey: QueryKey | undefined,
  resume: (entry: OutboxEntry, known: Unanswered) => void,
): void {
  useEffect(() => {
    const known = readUnanswered(name)
    if (!known || !queueingOf(mutationKey)) return
    readOne(known.commandId).then(
      (entry) => entry && resume(entry, known),
      () => {},
    )
    // Once: later commands of this form are known to it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
}

type Queueing = { procedure: OutboxEntry['procedure']; personId: string }

/** Whether a command may wait on this device, and for whom it would. */
function queueingOf(mutationKey: QueryKey | undefined): Queueing | undefined {
  const [path] = mutationKey ?? []
  const procedure = Array.isArray(path) ? path.join('.') : ''
  const personId = personHere()
  return isOutboxProcedure(procedure) && personId !== undefined ? { procedure, personId } : undefined
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
