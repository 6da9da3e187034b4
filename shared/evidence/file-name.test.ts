import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['foto produk.JPG', 'foto produk.jpg'],
  ['IMG_2031.jpeg', 'IMG_2031.jpg'],
  ['laporan v1.2', 'laporan v1.2.jpg'],
  ['surat.pdf', 'surat.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\Users\\maria\\tenun.png', 'tenun.jpg'],
  ['evil.php', 'evil.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['a\u0000b\u202Egpj.exe', 'a b gpj.jpg'],
  ['<img src=x>.html', 'img src=x.jpg'],
  ['Café “Sabu”.webp', 'Café “Sabu”.jpg'],
  ['', 'berkas.jpg'],
  ['...', 'berkas.jpg'],
  ['\uD800x', 'x.jpg'],
  ['x'.repeat(400), `${'x'.repeat(100)}.jpg`],
])('%j is kept as %j', (typed, kept) => {
  expect(cleanFileName(typed, 'image/jpeg')).toBe(kept)
})
