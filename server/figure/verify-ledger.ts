import { openEngine } from '#server/db/engine.ts'
import { readEnvironment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from '#server/start/progress.ts'
import { sayRecount } from '#server/start/say-recount.ts'
import { countDifferences, recountLedger } from './recount.ts'

/** `npm run verify-ledger`: recounts every figure from the events. Exit code 1 when the ledger disagrees by one unit. */
async function verifyLedger(): Promise<number> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = readEnvironment(process.env)
  const step = showProgress(process.stdout)
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    const recount = await step('Menghitung ulang dari peristiwa', (onProgress) =>
      recountLedger(engine.db, { onProgress: (progress) => onProgress(sayRecount(progress)) }),
    )
    const { subjectCount, eventCount, lineCount, differences, launchDifferences, ...sums } = recount
    process.stdout.write(`${eventCount} peristiwa dari ${subjectCount} hal, ${lineCount} baris buku besar.\n`)
    if (countDifferences(recount) === 0) {
      process.stdout.write('Buku besar dan jumlah-jumlahnya cocok dengan peristiwa, sampai satuan terakhir.\n')
      return 0
    }
    for (const { kabupatenCode, figure, day, bound, delta } of differences) {
      process.stderr.write(`TIDAK COCOK: ${kabupatenCode} ${figure} ${day} (${bound}): selisih ${delta}\n`)
    }
    for (const { kabupatenCode, window, count } of launchDifferences) {
      const days = `${window.notBefore} sampai ${window.notAfter}`
      process.stderr.write(`TIDAK COCOK: ${kabupatenCode} peluncuran ${days}: selisih ${count}\n`)
    }
    for (const { areaCode, what, grain, periodStart, missing } of sums.totalDifferences) {
      const period = grain === 'day' ? `tanggal ${periodStart}` : `bulan ${periodStart.slice(0, 7)}`
      process.stderr.write(`JUMLAH TIDAK COCOK: ${areaCode} ${what} ${period}: selisih ${missing}\n`)
    }
    for (const { areaCode, missing, isArchived, ...standing } of sums.standingDifferences) {
      const which = [
        isArchived ? 'diarsipkan' : 'tercatat',
        standing.mentoring,
        standing.stage,
        standing.category || '-',
      ]
      process.stderr.write(`JUMLAH PRODUK TIDAK COCOK: ${areaCode} ${which.join(' ')}: selisih ${missing}\n`)
    }
    return 1
  } finally {
    await engine.close()
  }
}

verifyLedger().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exit(2)
  },
)
