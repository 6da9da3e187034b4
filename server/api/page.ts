import type { Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { figureNames, unitOf, type FigureName } from '#shared/figure/figure.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { format } from '#shared/messages/id/format.ts'
import { shellMessages } from '#shared/messages/id/shell.ts'
import { boundariesDocument, HEALTH_PATH, openApiDocument, type ApiDocument } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { figureDefinition } from './figure-definitions.ts'
import { html, type Html } from './html.ts'
import { renderDataset, renderDefinitions, renderLicence } from './page-dataset.ts'
import { renderFrame } from './page-frame.ts'

type Facts = { today: Day; simulated: boolean }

/** The page at `/api`: what open data there is, what it means, and addresses to try. */
export function renderPage(endpoints: readonly Endpoint[], { today, simulated }: Facts): string {
  const content = html`<h1>API data terbuka</h1>
    <p class="lead">
      Angka dan catatan One Village One Product Nusa Tenggara Timur, dapat dibaca siapa pun dan program apa pun tanpa
      login. Tidak memuat data pribadi. Definisi, edisi bertanggal, dan unduhan tiap set data ada di
      <a href="/data">${shellMessages.openData}</a>.
    </p>
    <nav aria-label="Daftar isi">
      <ul class="contents">
        ${endpoints.map(({ name, summary }) => html`<li><a href="#${name}">${summary.id}</a></li>`)}
        <li><a href="#angka">Nama angka</a></li>
        <li><a href="#berkas">Batas wilayah dan keterangan untuk mesin</a></li>
      </ul>
    </nav>
    <section aria-labelledby="cara">
      <h2 id="cara">Cara memakai</h2>
      ${renderUsage(today)}
    </section>
    ${endpoints.map((endpoint) => renderDataset(endpoint, today))}
    <section aria-labelledby="angka">
      <h2 id="angka">Nama angka</h2>
      <p>
        Nama yang dipakai pada kolom dan parameter <code>figure</code>. Angka yang berbeda satuan tidak boleh
        dijumlahkan.
      </p>
      ${renderDefinitions(figureNames.map((name) => [name, defineFigure(name)]))}
    </section>
    <section aria-labelledby="berkas">
      <h2 id="berkas">Batas wilayah dan keterangan untuk mesin</h2>
      ${[boundariesDocument, openApiDocument].map(renderDocument)}
      <h3>Kesehatan layanan</h3>
      <p class="address"><a href="${HEALTH_PATH}">${HEALTH_PATH}</a></p>
      <p>Menjawab 200 bila basis data menjawab dalam dua detik, 503 bila tidak.</p>
    </section>`
  return renderFrame(content, { simulated, page: 'api', locale: 'id', title: 'API' })
}

function defineFigure(name: FigureName): string {
  return `${figureMessages.name(name)} (satuan: ${unitOf(name)}). ${figureDefinition(name).id}`
}

function renderDocument({ path, summary, definition, licence }: ApiDocument): Html {
  return html`<h3>${summary.id}</h3>
    <p class="address"><a href="${path}">${path}</a></p>
    <p>${definition.id}</p>
    ${renderLicence(licence)}`
}

function renderUsage(today: Day): Html {
  return html`<ul class="notes">
    <li>
      <strong>Bentuk.</strong> JSON bila tidak diminta lain; <code>?format=csv</code> untuk lembar sebar (UTF-8, satu
      baris judul); <code>?format=geojson</code> untuk peta (bujur lalu lintang, WGS 84). Di CSV, teks yang diawali
      tanda rumus diberi apostrof di depannya.
    </li>
    <li>
      <strong>Tanggal.</strong> Setiap angka dapat ditanyakan per hari, dari ${format.day(PROGRAMME_FIRST_DAY)} sampai
      hari ini (${format.day(today)}), menurut waktu WITA. <code>knownAt</code> menanyakan apa yang sudah tercatat pada
      suatu saat.
    </li>
    <li>
      <strong>Rentang.</strong> Selama hari suatu peristiwa belum pasti, angkanya rentang: <code>low</code> yang pasti,
      <code>high</code> yang mungkin.
    </li>
    <li>
      <strong>Tidak ada data bukan nol.</strong> Bila tidak pernah ada catatan, nilainya kosong (<code>null</code>).
    </li>
    <li>
      <strong>Penjelasan di tiap jawaban.</strong> JSON dan GeoJSON memuat <code>meta</code>: tanggal, versi data,
      lisensi, arti baris. Pada CSV hal itu ada di header <code>X-As-Of</code>, <code>X-Data-Version</code>,
      <code>X-Simulated</code>, dan <code>Link</code>.
    </li>
    <li><strong>Parameter yang salah</strong> dijawab 400 dengan nama parameternya dan apa yang boleh.</li>
    <li>
      <strong>Hemat kuota.</strong> Kirim kembali <code>ETag</code> sebagai <code>If-None-Match</code>; selama data
      tidak berubah jawabannya 304 tanpa isi.
    </li>
    <li>
      <strong>Dari situs lain.</strong> Alamat di bawah <code>/api/v1</code> boleh dibaca peramban dari situs mana pun
      (CORS).
    </li>
    <li><strong>Kolom baru</strong> dapat ditambahkan; kolom yang ada tidak berganti arti.</li>
  </ul>`
}
