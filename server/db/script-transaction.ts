/** A transaction below drizzle, for SQL files of many statements, which prepared statements refuse. */
export type ScriptTransaction = {
  run: (script: string) => Promise<void>
  rows: (query: string, values?: (string | number)[]) => Promise<Record<string, unknown>[]>
}

export type RunInScriptTransaction = <T>(work: (tx: ScriptTransaction) => Promise<T>) => Promise<T>
