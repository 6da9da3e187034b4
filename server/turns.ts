/** Ends work that nobody waits for any more. */
export class Abandoned extends Error {
  constructor() {
    super('nobody waits for this any more')
  }
}

/** Lets so many be at work at the same time; the others wait in the order they came, and go as soon as nobody waits for them. */
export class Turns {
  readonly #waiting = new Set<() => void>()
  #free: number

  constructor(most: number) {
    this.#free = most
  }

  /** @throws Abandoned when `left` is aborted before its turn came */
  async take<T>(work: () => Promise<T>, left?: AbortSignal): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await this.#wait(left)
    try {
      return await work()
    } finally {
      this.#pass()
    }
  }

  async #wait(left: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      this.#waiting.delete(resolve)
      reject(new Abandoned())
    }
    this.#waiting.add(resolve)
    left?.addEventListener('abort', leave, { once: true })
    await promise.finally(() => left?.removeEventListener('abort', leave))
  }

  #pass(): void {
    const [next] = this.#waiting
    if (!next) {
      this.#free += 1
      return
    }
    this.#waiting.delete(next)
    next()
  }
}
