import { performance } from 'node:perf_hooks'

const WORTH_TELLING_MS = 1000

/**
 * Tells a person what the start is doing: a step that takes over a second shows itself, what it is at, and how long it
 * took; quicker steps stay silent.
 */
export function showProgress(out: { write: (text: string) => unknown }) {
  return async <T>(title: string, work: (onProgress: (text: string) => void) => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',')
    let isShown = false
    let latest = ''
    const tell = () => {
      isShown = true
      out.write(`${title}${latest && `: ${latest}`} … ${seconds()} detik\n`)
    }
    const timer = setInterval(tell, WORTH_TELLING_MS)
    try {
      return await work((text) => {
        latest = text.replace(/\s*…$/, '')
        if (isShown) tell()
      })
    } finally {
      clearInterval(timer)
      if (isShown) out.write(`${title}: selesai dalam ${seconds()} detik\n`)
    }
  }
}

/** Passes on what is told at most once a second: for work that tells of every few rows. */
export function seldom(tell: (text: string) => void): (text: string) => void {
  let toldAt = performance.now()
  return (text) => {
    if (performance.now() - toldAt < WORTH_TELLING_MS) return
    toldAt = performance.now()
    tell(text)
  }
}
