const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E50[0-9]|CERT_|self[- ]signed/i

const diskFull = 'Disk penuh. Kosongkan sedikitnya 1 GB, lalu jalankan lagi perintah tadi.'
// All packages take about 700 MB. On a full disk npm at times leaves cut-off files and fails on those, without naming the disk.
const NEEDED_BYTES = 800_000_000

const causes = [
  [/spawn npm ENOENT/, 'Perintah npm tidak ditemukan. Pasang Node.js 20 atau lebih baru beserta npm.'],
  [/ENOSPC|no space left on device/i, diskFull],
  [/EDQUOT/, 'Jatah disk (kuota) habis. Kosongkan sedikitnya 1 GB, lalu jalankan lagi perintah tadi.'],
  [
    /EACCES|EPERM|EROFS/,
    'Folder program tidak boleh ditulisi oleh pengguna ini. Periksa pemilik dan izin folder program.',
  ],
  [
    unreachable,
    'Registri npm tidak dapat dijangkau. Periksa sambungan internet (atau proksi), lalu jalankan lagi perintah tadi.',
  ],
  [
    /EUSAGE|can only install packages when/,
    'package.json dan package-lock.json tidak sejalan. Kembalikan keduanya seperti di repositori.',
  ],
  [/EINTEGRITY/, 'Berkas paket rusak dalam unduhan. Jalankan: npm cache verify   lalu ulangi perintah tadi.'],
  [/E404|ETARGET/, 'Registri npm tidak memiliki salah satu paket. Periksa alamat registri pada pengaturan npm.'],
  [/EBADENGINE|Unsupported engine/, 'Node.js di komputer ini terlalu lama. Pasang Node.js 20 atau lebih baru.'],
]

/**
 * What npm's output means for the user and what to do next, with npm's own first lines below it. `freeBytes`: what is left
 * on the disk after npm took its files back.
 */
export function explainNpmFailure(output, freeBytes) {
  const found = causes.find(([pattern]) => pattern.test(output))
  const unknown = freeBytes < NEEDED_BYTES ? diskFull : 'Paket program gagal dipasang.'
  const lines = output
    .split('\n')
    .filter((line) => line.trim() && !/complete log of this run|eresolve-report/i.test(line))
  return [found?.[1] ?? unknown, '', 'Keterangan dari npm:', ...lines.slice(0, 12).map((line) => `  ${line}`)].join(
    '\n',
  )
}
