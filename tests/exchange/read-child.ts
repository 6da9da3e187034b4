import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { readBook } from '#server/exchange/read/read-book.ts'

/** Reads a file as the server would, and prints what that cost a process that does nothing else: `node read-child.ts FILE`. */
const [path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)
await setTimeout(200)
const before = process.memoryUsage.rss()
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const began = performance.now()
const read = await readBook(bytes, basename(path))
const milliseconds = performance.now() - began
delay.disable()
clearInterval(watch)
const rows = 'book' in read ? read.book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) : 0
console.log(
  JSON.stringify({
    outcome: 'refusal' in read ? read.refusal.reason : 'read',
    rows,
    milliseconds: Math.round(milliseconds),
    grownMb: Math.round((peak - before) / 1024 / 1024),
    longestDelayMs: Math.round(delay.max / 1e6),
  }),
)
