import { openCountry } from './country-world.ts'
import { reads } from './country-reads.ts'
import { readFileSync, statSync } from 'node:fs'
const url = process.env['BENCH_NATIONAL_URL']!
const world = await openCountry(
  url +
    '?session_preload_libraries=auto_explain&auto_explain.log_min_duration=' +
    (process.env['MIN'] ?? '2') +
    '&auto_explain.log_analyze=on&auto_explain.log_buffers=on' +
    (process.env['SET'] ?? ''),
)
const name = process.argv[2]!
const read = reads.find((r) => r.name === name)!
for (let i = 0; i < 3; i++) JSON.stringify(await read.ask(world.asked))
const from = statSync('/tmp/pg41/log').size
JSON.stringify(await read.ask(world.asked))
await new Promise((r) => setTimeout(r, 500))
console.log(readFileSync('/tmp/pg41/log').subarray(from).toString())
await world.close()
process.exit(0)
