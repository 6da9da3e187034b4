import type { Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { figureNames, unitOf } from '#shared/figure/figure.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { boundariesDocument, HEALTH_PATH, openApiDocument } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { figureDefinitions } from './figure-definitions.ts'
import { html, type Html } from './html.ts'
import { renderDataset, renderDefinitions, renderLicence } from './page-dataset.ts'

type Facts = { today: Day; simulated: boolean }

/** The page at `/api`: what open data there is, what it means, and addresses to try. Reads without scripts. */
export function renderPage(endpoints: readonly Endpoint[], { today, simulated }: Facts): string {
  const datasets = endpoints.map((endpoint) => renderDataset(endpoint, today))
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Alamat, kolom, dan arti data terbuka Pantau OVOP.">
<title>Data terbuka · Pantau OVOP</title>
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<header class="band"><p class="name"><a href="/">Pantau OVOP</a></p></header>
<main id="isi">
<h1>Data terbuka</h1>
${simulated ? simulatedNotice : ''}
<p class="lead">Angka dan catatan One Village One Product Nusa Tenggara Timur, dapat dibaca siapa pun dan program apa pun tanpa login. Tidak memuat data pribadi.</p>
<nav aria-label="Daftar isi"><ul class="contents">
${endpoints.map(({ name, summary }) => html`<li><a href="#${name}">${summary.id}</a></li>`)}
<li><a href="#angka">Nama angka</a></li>
<li><a href="#berkas">Batas wilayah dan keterangan untuk mesin</a></li>
</ul></nav>
<section aria-labelledby="cara"><h2 id="cara">Cara memakai</h2>
${renderUsage(today)}
</section>
${datasets}
<section aria-labelledby="angka"><h2 id="angka">Nama angka</h2>
<p>Nama yang dipakai pada kolom dan parameter <code>figure</code>. Angka yang berbeda satuan tidak boleh dijumlahkan.</p>
${renderDefinitions(figureNames.map((name) => [name, `${figureMessages.name(name)} (${figureMessages.unit(unitOf(name), 2)}). ${figureDefinitions[name].id}.`]))}
</section>
<section aria-labelledby="berkas"><h2 id="berkas">Batas wilayah dan keterangan untuk mesin</h2>
${[boundariesDocument, openApiDocument].map(
  ({ path, summary, definition, licence }) => html`<h3>${summary.id}</h3>
<p class="address"><a href="${path}">${path}</a></p>
<p>${definition.id}</p>
${renderLicence(licence)}`,
)}
<h3>Kesehatan layanan</h3>
<p class="address"><a href="${HEALTH_PATH}">${HEALTH_PATH}</a></p>
<p>Menjawab 200 bila basis data menjawab dalam dua detik, 503 bila tidak.</p>
</section>
</main>
<footer><p><a href="/">Kembali ke Ringkasan</a></p></footer>
</body>
</html>
`.safe
}

const simulatedNotice: Html = html`<p class="notice" role="note">Data simulasi: dibuat oleh program untuk peragaan, bukan laporan. Setiap jawaban menandainya dengan <code>simulated: true</code>.</p>`

function renderUsage(today: Day): Html {
  return html`<ul class="notes">
<li><strong>Bentuk.</strong> JSON bila tidak diminta lain; <code>?format=csv</code> untuk lembar sebar (UTF-8, satu baris judul); <code>?format=geojson</code> untuk peta (bujur lalu lintang, WGS 84). Di CSV, teks yang diawali tanda rumus diberi apostrof di depannya.</li>
<li><strong>Tanggal.</strong> Setiap angka dapat ditanyakan per hari, dari ${PROGRAMME_FIRST_DAY} sampai hari ini (${today}), menurut waktu WITA. <code>knownAt</code> menanyakan apa yang sudah tercatat pada suatu saat.</li>
<li><strong>Rentang.</strong> Selama hari suatu peristiwa belum pasti, angkanya rentang: <code>low</code> yang pasti, <code>high</code> yang mungkin.</li>
<li><strong>Tidak ada data bukan nol.</strong> Bila tidak pernah ada catatan, nilainya kosong (<code>null</code>).</li>
<li><strong>Penjelasan di tiap jawaban.</strong> JSON dan GeoJSON memuat <code>meta</code>: tanggal, versi data, lisensi, arti baris. Pada CSV hal itu ada di header <code>X-As-Of</code>, <code>X-Data-Version</code>, <code>X-Simulated</code>, dan <code>Link</code>.</li>
<li><strong>Parameter yang salah</strong> dijawab 400 dengan nama parameternya dan apa yang boleh.</li>
<li><strong>Hemat kuota.</strong> Kirim kembali <code>ETag</code> sebagai <code>If-None-Match</code>; selama data tidak berubah jawabannya 304 tanpa isi.</li>
<li><strong>Dari situs lain.</strong> Alamat di bawah <code>/api/v1</code> boleh dibaca peramban dari situs mana pun (CORS).</li>
</ul>`
}
