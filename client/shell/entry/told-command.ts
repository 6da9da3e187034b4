import { isOutboxProcedure, type OutboxProcedure } from '#shared/outbox/procedure.ts'

export type Fields = Readonly<Record<string, unknown>>

/** A command as it stands on a device or was refused by the server: what it does, and with what words. */
export type ToldCommand = {
  procedure: OutboxProcedure
  input: Fields
  /** What it is about, where somebody knew its name. */
  subject?: string | undefined
}

/** A command that the server names; undefined for one that this version of the program does not know. */
export function toldCommand(name: string, input: Fields, subject: string | null): ToldCommand | undefined {
  return isOutboxProcedure(name) ? { procedure: name, input, ...(subject !== null && { subject }) } : undefined
}

/** The form of a command that carries it beside what it is about. */
export function formOf(input: Fields): Fields {
  if (isFields(input['input'])) return input['input']
  return isFields(input['record']) ? input['record'] : input
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
