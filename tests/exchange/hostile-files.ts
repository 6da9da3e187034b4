import type { FileRefusal } from '#shared/exchange/file-refusal.ts'
import { makeOds, makeXlsx, odsCell, sheetXml, xlsxParts } from './make-xlsx.ts'
import { makeZip } from './make-zip.ts'

/** A file that must be refused, how it is made, and why. */
export type HostileFile = {
  title: string
  name: string
  make: () => Buffer
  refusal: FileRefusal | FileRefusal['reason']
}

const MB = 1024 * 1024
const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row>'
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`
const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
const parts = (others: Record<string, string>) =>
  Object.entries({ ...xlsxParts(cell), ...others }).map(([name, content]) => ({ name, content }))
const sheetPart = 'xl/worksheets/sheet1.xml'
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(`${stream}\0`, 'utf16le')])

const bombs: HostileFile[] = [
  {
    title: 'a zip bomb that says what it is',
    name: 'bom.xlsx',
    make: () => makeZip(parts({ [sheetPart]: ' '.repeat(300 * MB) })),
    refusal: { reason: 'unpacksTooLarge', max: 200 * MB },
  },
  {
    title: 'a zip bomb that says it is small',
    name: 'bom.xlsx',
    make: () =>
      makeZip([
        ...parts({}).filter(({ name }) => name !== sheetPart),
        { name: sheetPart, content: ' '.repeat(300 * MB), unpackedBytes: 1000 },
      ]),
    refusal: 'damaged',
  },
  {
    title: 'a text of 32,000 letters that 5,000 cells show',
    name: 'teks.xlsx',
    make: () =>
      makeXlsx(
        Array.from(
          { length: 5000 },
          (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
        { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` },
      ),
    refusal: { reason: 'tooMuchText', max: 20_000_000 },
  },
  {
    title: 'a cell in the last column that Excel has',
    name: 'lebar.xlsx',
    make: () => makeXlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    refusal: { reason: 'tooManyColumns', max: 256 },
  },
  {
    title: 'a sheet of a million columns',
    name: 'lebar.xlsx',
    make: () => makeXlsx(`<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
    refusal: { reason: 'tooManyColumns', max: 256 },
  },
  {
    title: 'a CSV of a million columns',
    name: 'lebar.csv',
    make: () => Buffer.from('1,'.repeat(1_000_000)),
    refusal: { reason: 'tooLongCell', sheet: '', line: 1, max: 32_767 },
  },
  {
    title: 'more rows than allowed',
    name: 'panjang.csv',
    make: () => Buffer.from('a\n'.repeat(100_001)),
    refusal: { reason: 'tooManyRows', max: 100_000 },
  },
  {
    title: 'a cell repeated over a million columns of an ODS',
    name: 'lebar.ods',
    make: () =>
      makeOds(`<table:table-row>${odsCell('a', 'table:number-columns-repeated="1000000"')}</table:table-row>`),
    refusal: { reason: 'tooManyColumns', max: 256 },
  },
  {
    title: 'a row repeated to the end of an ODS',
    name: 'panjang.ods',
    make: () => makeOds(`<table:table-row table:number-rows-repeated="1048576">${odsCell('a')}</table:table-row>`),
    refusal: { reason: 'tooManyRows', max: 100_000 },
  },
  {
    title: 'a cell of a book',
    name: 'novel.csv',
    make: () => Buffer.from(`Nama\n${'x'.repeat(33_000)}`),
    refusal: { reason: 'tooLongCell', sheet: '', line: 2, max: 32_767 },
  },
  {
    title: 'a cell of a book in an XLSX',
    name: 'novel.xlsx',
    make: () => makeXlsx(`<row r="7"><c r="A7" t="inlineStr"><is><t>${'x'.repeat(33_000)}</t></is></c></row>`),
    refusal: { reason: 'tooLongCell', sheet: 'Data', line: 7, max: 32_767 },
  },
  {
    title: 'spaces without end in an ODS',
    name: 'kosong.ods',
    make: () => makeOds(`<table:table-row>${odsCell('<text:s text:c="900000000"/>'.repeat(100))}</table:table-row>`),
    refusal: { reason: 'tooLongCell', sheet: 'Data', line: 1, max: 32_767 },
  },
  {
    title: 'sixty-one sheets',
    name: 'banyak.ods',
    make: () => makeOds('</table:table><table:table table:name="x">'.repeat(60)),
    refusal: { reason: 'tooManySheets', max: 60 },
  },
]

const entities: HostileFile[] = [
  ...['_rels/.rels', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', sheetPart].map(
    (name): HostileFile => ({
      title: `entities that grow, in ${name}`,
      name: 'entitas.xlsx',
      make: () => makeZip(parts({ [name]: `<?xml version="1.0"?>${laughs}<x>&c;</x>` })),
      refusal: 'externalEntities',
    }),
  ),
  {
    title: 'an entity from outside',
    name: 'entitas.xlsx',
    make: () =>
      makeZip(
        parts({ [sheetPart]: `${outside}${sheetXml('<row r="1"><c r="A1" t="str"><v>&secret;</v></c></row>')}` }),
      ),
    refusal: 'externalEntities',
  },
  {
    title: 'an entity from outside in an ODS',
    name: 'entitas.ods',
    make: () => makeOds('', { 'content.xml': `${outside}<office:document-content/>` }),
    refusal: 'externalEntities',
  },
  {
    title: 'an entity that nobody declared',
    name: 'entitas.xlsx',
    make: () => makeXlsx('<row r="1"><c r="A1" t="str"><v>&secret;</v></c></row>'),
    refusal: 'damaged',
  },
  {
    title: 'XML nested a hundred thousand times',
    name: 'dalam.xlsx',
    make: () => makeXlsx(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
    refusal: 'tooDeep',
  },
]

const wrongKinds: HostileFile[] = [
  { title: 'nothing', name: 'kosong.csv', make: () => Buffer.alloc(0), refusal: 'empty' },
  { title: 'nothing but lines', name: 'kosong.csv', make: () => Buffer.from('\n\n;;\n'), refusal: 'empty' },
  { title: 'a sheet without cells', name: 'kosong.xlsx', make: () => makeXlsx(''), refusal: 'empty' },
  { title: 'an old Excel file', name: 'lama.xls', make: () => ole('Workbook'), refusal: 'oldExcel' },
  { title: 'a file with a password', name: 'rahasia.xlsx', make: () => ole('EncryptedPackage'), refusal: 'encrypted' },
  {
    title: 'an ODS with a password',
    name: 'rahasia.ods',
    make: () =>
      makeOds('', { 'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>' }),
    refusal: 'encrypted',
  },
  {
    title: 'a zip with a password',
    name: 'rahasia.xlsx',
    make: () => makeZip(parts({}).map((part) => ({ ...part, flags: 1 }))),
    refusal: 'encrypted',
  },
  { title: 'macros', name: 'makro.xlsm', make: () => makeXlsx(cell, { 'xl/vbaProject.bin': 'x' }), refusal: 'macros' },
  {
    title: 'macros under another name',
    name: 'makro.xlsx',
    make: () => makeXlsx(cell, { 'xl/vbaProject.bin': 'x' }),
    refusal: 'macros',
  },
  {
    title: 'macros of LibreOffice',
    name: 'makro.ods',
    make: () => makeOds('', { 'Basic/Standard/Module1.xml': 'x' }),
    refusal: 'macros',
  },
  {
    title: 'a binary workbook',
    name: 'biner.xlsb',
    make: () => makeXlsx(cell, { 'xl/workbook.bin': 'x' }),
    refusal: 'binaryExcel',
  },
  {
    title: 'a text document',
    name: 'surat.docx',
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<x/>' },
      ]),
    refusal: 'notASpreadsheet',
  },
  { title: 'a PDF', name: 'laporan.csv', make: () => Buffer.from('%PDF-1.7\n1 0 obj\n'), refusal: 'notASpreadsheet' },
  {
    title: 'a picture',
    name: 'foto.csv',
    make: () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000', 'hex'),
    refusal: 'notASpreadsheet',
  },
  {
    title: 'a web page',
    name: 'data.xls',
    make: () => Buffer.from('\uFEFF<html><table><tr><td>Nama</td></tr></table></html>'),
    refusal: 'webPage',
  },
  {
    title: 'XML of an old Excel',
    name: 'data.xlsx',
    make: () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
    refusal: 'webPage',
  },
  {
    title: 'an XLSX named CSV',
    name: 'data.CSV',
    make: () => makeXlsx(cell),
    refusal: { reason: 'wrongExtension', extension: '.csv', format: 'xlsx' },
  },
  {
    title: 'an ODS named XLSX',
    name: 'data.xlsx',
    make: () => makeOds(''),
    refusal: { reason: 'wrongExtension', extension: '.xlsx', format: 'ods' },
  },
  {
    title: 'a CSV named XLSX',
    name: 'data.xlsx',
    make: () => Buffer.from('Nama,Desa\n'),
    refusal: { reason: 'wrongExtension', extension: '.xlsx', format: 'csv' },
  },
]

const broken: HostileFile[] = [
  {
    title: 'a sheet that ends after a whole row',
    name: 'potong.xlsx',
    make: () => makeZip(parts({ [sheetPart]: sheetXml(cell).replace('</sheetData></worksheet>', '') })),
    refusal: 'damaged',
  },
  {
    title: 'a sheet that ends in the middle of a row',
    name: 'potong.xlsx',
    make: () => makeZip(parts({ [sheetPart]: sheetXml(cell).slice(0, -40) })),
    refusal: 'damaged',
  },
  {
    title: 'elements that close in the wrong order',
    name: 'rusak.xlsx',
    make: () => makeXlsx('<row r="1"><c r="A1"></row></c>'),
    refusal: 'damaged',
  },
  {
    title: 'bytes that are no UTF-8',
    name: 'rusak.xlsx',
    make: () =>
      makeZip(
        parts({}).map((part) =>
          part.name === sheetPart
            ? { ...part, content: Buffer.concat([Buffer.from(sheetXml(cell)), Buffer.from([0xff])]) }
            : part,
        ),
      ),
    refusal: 'damaged',
  },
  {
    title: 'a part that is not what was packed',
    name: 'rusak.xlsx',
    make: () => makeZip(parts({}).map((part) => (part.name === sheetPart ? { ...part, checksum: 1 } : part))),
    refusal: 'damaged',
  },
  {
    title: 'a part that reaches beyond the file',
    name: 'rusak.xlsx',
    make: () =>
      makeZip(parts({}).map((part) => (part.name === sheetPart ? { ...part, packedBytes: 1_000_000 } : part))),
    refusal: 'damaged',
  },
  {
    title: 'two parts of one name',
    name: 'ganda.xlsx',
    make: () => makeZip([...parts({}), { name: sheetPart, content: sheetXml('') }]),
    refusal: 'damaged',
  },
  {
    title: 'a sheet that is not there',
    name: 'hilang.xlsx',
    make: () =>
      makeZip(
        parts({})
          .filter(({ name }) => name !== sheetPart)
          .concat({ name: 'xl/worksheets/x.xml', content: '<x/>' }),
      ),
    refusal: 'damaged',
  },
  {
    title: 'a text that is not there',
    name: 'hilang.xlsx',
    make: () => makeXlsx('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    refusal: 'damaged',
  },
  {
    title: 'columns that run backwards',
    name: 'rusak.xlsx',
    make: () => makeXlsx('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    refusal: 'damaged',
  },
  {
    title: 'rows that run backwards',
    name: 'rusak.xlsx',
    make: () => makeXlsx('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
    refusal: 'damaged',
  },
  {
    title: 'a quotation mark that never closes',
    name: 'kutip.csv',
    make: () => Buffer.from('Nama,Desa\n"Mama Rosa,Oeba\nx,y\n'),
    refusal: { reason: 'openQuote', line: 2 },
  },
]

export const hostileFiles: readonly HostileFile[] = [...bombs, ...entities, ...wrongKinds, ...broken]
