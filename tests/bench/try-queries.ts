import { openCountry } from './country-world.ts'
import { reads } from './country-reads.ts'
import { readFileSync, statSync } from 'node:fs'
for (const url of [process.env['BENCH_NTT_URL']!, process.env['BENCH_NATIONAL_URL']!]) {
  const world = await openCountry(url + '?log_min_duration_statement=0')
  const quiet = await openCountry(url)
  for (const name of process.argv.slice(2)) {
    const read = reads.find((r) => r.name === name)!
    for (let i = 0; i < 6; i++) {
      JSON.stringify(await read.ask(world.asked))
      JSON.stringify(await read.ask(quiet.asked))
    }
    const totals: number[] = []
    for (let i = 0; i < 15; i++) {
      const t = performance.now()
      JSON.stringify(await read.ask(quiet.asked))
      totals.push(performance.now() - t)
    }
    const from = statSync('/tmp/pg41/log').size
    const s = JSON.stringify(await read.ask(world.asked))
    await new Promise((r) => setTimeout(r, 300))
    const text = readFileSync('/tmp/pg41/log').subarray(from).toString()
    const lines = text.split(/\n(?=\d{4}-)/).filter((l) => /duration:/.test(l))
    const per = new Map<string, Record<string, number>>()
    const order: string[] = []
    let sum = 0
    for (const l of lines) {
      const m = /duration: ([\d.]+) ms\s+(parse|bind|execute) [^:]*: ([\s\S]*)/.exec(l)
      if (!m) {
        const k = /duration: ([\d.]+) ms\s+statement: ([\s\S]*)/.exec(l)
        if (k) {
          sum += +k[1]!
        }
        continue
      }
      const key = m[3]!
      if (m[2] === 'parse' || !per.has(key)) {
        if (!per.has(key)) order.push(key)
        per.set(key, per.get(key) ?? {})
      }
      const p = per.get(key)!
      p[m[2]!] = (p[m[2]!] ?? 0) + +m[1]!
      p['n' + m[2]] = (p['n' + m[2]] ?? 0) + 1
      sum += +m[1]!
    }
    console.log(
      `\n##### ${url.slice(-8)} ${name}: median ${totals.toSorted((a, b) => a - b)[7]!.toFixed(1)} ms, in database ${sum.toFixed(1)} ms, ${s.length} bytes, ${order.length} queries`,
    )
    for (const k of order) {
      const p = per.get(k)!
      console.log(
        `parse ${p['parse']?.toFixed(2)} bind ${p['bind']?.toFixed(2)} execute ${p['execute']?.toFixed(2)} ×${p['nexecute']} ${k.replace(/\s+/g, ' ').slice(0, Number(process.env['W'] ?? 170))}`,
      )
    }
  }
  await world.close()
  await quiet.close()
}
process.exit(0)
