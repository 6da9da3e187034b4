import type { Db } from '#server/db/database.ts'

const statements: readonly PropertyKey[] = ['select', 'selectDistinct', 'insert', 'update', 'delete', 'execute']

/** A handle on a database that counts the statements asked through it, also within its transactions. */
export function countStatements(db: Db): { db: Db; count: () => number } {
  let asked = 0
  const counting = (handle: Db): Db =>
    new Proxy(handle, {
      get(target, name) {
        if (statements.includes(name)) asked += 1
        if (name === 'transaction')
          return (work: (tx: Db) => Promise<unknown>) => target.transaction((tx) => work(counting(tx)))
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return { db: counting(db), count: () => asked }
}
