import type { Manifest } from '#server/backup/schema.ts'

const number = (count: number) => count.toLocaleString('id')
const instant = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Makassar' })

/** What is in a backup, and what is not, for the person who made or restores it. */
export function tellBackup({ tables, files, authSecret, ...manifest }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const kind = manifest.simulated ? 'data simulasi' : 'data sungguhan'
  const lines = [
    `Keadaan ${instant.format(new Date(manifest.madeAt))} WITA, versi data ${number(manifest.dataVersion)}, ${kind}:`,
    `  ${number(rows)} baris dari ${tables.length} tabel, ${number(manifest.ledger.lines)} baris buku besar, ` +
      `${number(manifest.audit.count)} baris jejak audit, ${number(files.count)} berkas.`,
  ]
  if (files.missing > 0)
    lines.push(`  PERHATIAN: ${number(files.missing)} berkas unggahan tidak ditemukan di folder files.`)
  if (files.broken > 0) lines.push(`  PERHATIAN: isi ${number(files.broken)} berkas unggahan rusak.`)
  if (authSecret === 'left-out') {
    lines.push(
      '  Berkas auth-secret tidak ikut, karena cadangan ini tidak terenkripsi: simpan sendiri, atau isi BACKUP_KEY. ' +
        'Tanpa berkas itu verifikasi dua langkah harus dipasang ulang.',
    )
  }
  return `${lines.join('\n')}\n`
}
