import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileLimits } from '#shared/exchange/file-refusal.ts'
import type { RawBook, RawCell } from '#shared/exchange/raw.ts'
import { makeOds, makeXlsx, odsCell, sheetXml, xlsxParts } from '#tests/exchange/make-xlsx.ts'
import { FileRefused } from './file-refused.ts'
import { readBytes } from './read-bytes.ts'

const cellsOf = ({ sheets }: RawBook): (readonly RawCell[])[] => (sheets[0]?.rows ?? []).map(({ cells }) => cells)
const read = (bytes: Buffer, name: string) => readBytes(bytes, name, fileLimits)

describe('a CSV', () => {
  const rows = [
    ['Nama', 'Desa', 'Omzet'],
    ['Mama “Rosa”, Tenun', 'Oebé', '1.250,50'],
    ['Dua\nbaris', 'Soé', '=1+1'],
  ]
  const written = (separator: string, newline: string) =>
    rows
      .map((row) =>
        row.map((cell) => (/["\n,;\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
      )
      .join(newline)
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  // In Windows-1252 the curly quotes are 0x93 and 0x94, and é is 0xE9 as in Latin-1.
  const windows = (text: string) => Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1')
  const encodings: [string, (text: string) => Buffer][] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', (text) => utf16(text).swap16()],
    ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', windows],
  ]
  const separators = [',', ';', '\t']
  const all = encodings.flatMap(([title, encode]) =>
    separators.flatMap((separator) => ['\n', '\r\n'].map((newline) => ({ title, encode, separator, newline }))),
  )
  test.each(all)('in $title with $separator is read', async ({ encode, separator, newline }) => {
    expect(cellsOf(await read(encode(written(separator, newline)), 'a.csv'))).toEqual(rows)
  })

  test.each<[string, string, RawCell[][]]>([
    [
      'that says what separates',
      'sep=;\nNama;Omzet\nA;1,5',
      [
        ['Nama', 'Omzet'],
        ['A', '1,5'],
      ],
    ],
    [
      'with decimal commas',
      'Nama;Omzet\nA;1,5\nB;2,5',
      [
        ['Nama', 'Omzet'],
        ['A', '1,5'],
        ['B', '2,5'],
      ],
    ],
    [
      'with a quote inside a cell',
      'Nama,Desa\nToko "Maju",Oeba',
      [
        ['Nama', 'Desa'],
        ['Toko "Maju"', 'Oeba'],
      ],
    ],
    ['with rows of different lengths', 'Nama,Desa\nA\nB,Oeba,x', [['Nama', 'Desa'], ['A'], ['B', 'Oeba', 'x']]],
    ['with formulas held off', "Nama\n'=1+1\n'Ndoen", [['Nama'], ['=1+1'], ["'Ndoen"]]],
    [
      'of PKK',
      'PK,Desa\nPKK,Oeba',
      [
        ['PK', 'Desa'],
        ['PKK', 'Oeba'],
      ],
    ],
    ['of one column', 'Nama\nA\nB', [['Nama'], ['A'], ['B']]],
  ])('%s', async (_, text, cells) => {
    expect(cellsOf(await read(Buffer.from(text), 'a.csv'))).toEqual(cells)
  })

  test('counts lines as an editor does', async () => {
    const { sheets } = await read(Buffer.from('Nama\n\n"A\nA"\nB\n'), 'a.csv')
    expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 3, 5])
  })
})

describe('an XLSX', () => {
  const cells = async (row: string, others?: Record<string, string>) =>
    cellsOf(await read(makeXlsx(row, others), 'a.xlsx'))
  test('has texts, numbers, booleans, days and errors; formulas by their saved value', async () => {
    const row = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>Te</t></r><r><t xml:space="preserve">nun </t></r><rPh><t>x</t></rPh></is></c>',
      '<c r="D1"><v>1.25E3</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" s="1"><f>TODAY()</f><v>46058.75</v></c>',
      '<c r="G1" t="e"><v>#REF!</v></c>',
      '<c r="H1" t="str"><f>A1</f><v>Nama &amp; _x000D_&#233;</v></c>',
      '<c r="I1" t="d"><v>2026-02-05T00:00:00</v></c>',
      '<c r="J1"/>',
    ]
    expect(await cells(`<row r="1">${row.join('')}</row>`)).toEqual([
      [
        'Nama',
        null,
        'Tenun ',
        1250,
        true,
        { day: '2026-02-05' },
        { error: '#REF!' },
        'Nama & \ré',
        { day: '2026-02-05' },
      ],
    ])
  })
  test('has formulas that nobody worked out as failed ones, and no noise of binary fractions', async () => {
    const row = '<c><f>SUM(B2:B9)</f></c><c t="str"><f>""</f><v></v></c><c><v>1250000.0000000002</v></c>'
    expect(await cells(`<row>${row}</row>`)).toEqual([[{ error: '=SUM(B2:B9)' }, null, 1_250_000]])
  })
  test('may leave out where rows and cells are', async () => {
    expect(await cells('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([[1, 2], [3]])
  })
  test('may count its days from 1904', async () => {
    const { 'xl/workbook.xml': workbook = '' } = xlsxParts('')
    const from1904 = workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect(await cells('<row><c s="1"><v>44596</v></c></row>', { 'xl/workbook.xml': from1904 })).toEqual([
      [{ day: '2026-02-05' }],
    ])
  })
  test.each([
    ['dd/mm/yyyy', true],
    ['[$-421]dd mmmm yyyy;@', true],
    ['mmm-yy', true],
    ['hh:mm', false],
    ['[h]:mm', false],
    ['0.00', false],
    ['#,##0 "hari"', false],
    ['[Red]General', false],
    ['\\d0', false],
  ])('shows a number as a day in the format %s: %s', async (code, isDay) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`
    const [row] = await cells('<row><c s="1"><v>46058</v></c></row>', { 'xl/styles.xml': styles })
    expect(row).toEqual([isDay ? { day: '2026-02-05' } : 46_058])
  })
})

describe('an ODS', () => {
  test('has texts, numbers, booleans, days and errors, and nothing of comments', async () => {
    const row = [
      odsCell('Nama<office:annotation><text:p>Catatan</text:p></office:annotation>'),
      '<table:covered-table-cell/>',
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1250"><text:p>1.250</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="date" office:date-value="2026-02-05T10:00:00"/>',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
      odsCell('Dua<text:s text:c="2"/>kali</text:p><text:p>baris<text:line-break/>lagi<text:tab/>.'),
      '<table:table-cell table:number-columns-repeated="16000"/>',
    ]
    const book = await read(makeOds(`<table:table-row>${row.join('')}</table:table-row>`), 'a.ods')
    expect(cellsOf(book)).toEqual([
      ['Nama', null, 1250, 1250, true, { day: '2026-02-05' }, { error: '#REF!' }, 'Dua  kali\nbaris\nlagi\t.'],
    ])
  })
  test('repeats rows, and leaves empty ones out', async () => {
    const rows = [
      `<table:table-row table:number-rows-repeated="2">${odsCell('a')}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>',
      `<table:table-row>${odsCell('b')}</table:table-row>`,
    ]
    const { sheets } = await read(makeOds(rows.join('')), 'a.ods')
    expect(sheets[0]?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a'],
      [2, 'a'],
      [1_000_003, 'b'],
    ])
  })
})

describe('a text merged over rows belongs to each of them, an amount to the first', () => {
  const expected = [
    ['Kab. Ende', 'Kopi', 9],
    ['Kab. Ende', 'Tenun'],
    ['Kab. Ende', 'Kemiri'],
  ]
  test('in an XLSX', async () => {
    const text = (value: string) => `<is><t>${value}</t></is>`
    const rows = [
      `<row r="1"><c r="A1" t="inlineStr">${text('Kab. Ende')}</c><c r="B1" t="inlineStr">${text('Kopi')}</c><c r="C1"><v>9</v></c></row>`,
      `<row r="2"><c r="A2"/><c r="B2" t="inlineStr">${text('Tenun')}</c></row>`,
      `<row r="3"><c r="B3" t="inlineStr">${text('Kemiri')}</c></row>`,
    ]
    const merges =
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C1:C3"/><mergeCell ref="D1:XFD1048576"/></mergeCells>'
    const sheet = sheetXml(rows.join('')).replace('</sheetData>', `</sheetData>${merges}`)
    const book = await read(makeXlsx('', { 'xl/worksheets/sheet1.xml': sheet }), 'a.xlsx')
    expect(cellsOf(book)).toEqual(expected)
    expect(book.sheets[0]?.mergedRows).toEqual([1, 2, 3])
  })
  test('in an ODS', async () => {
    const over = 'table:number-rows-spanned="3"'
    const amount = `<table:table-cell ${over} office:value-type="float" office:value="9"/>`
    const rows = [
      `${odsCell('Kab. Ende', over)}${odsCell('Kopi')}${amount}`,
      `<table:covered-table-cell/>${odsCell('Tenun')}<table:covered-table-cell/>`,
      `<table:covered-table-cell/>${odsCell('Kemiri')}<table:covered-table-cell/>`,
    ]
    const book = await read(makeOds(rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')), 'a.ods')
    expect(cellsOf(book)).toEqual(expected)
  })
})

describe('whatever bytes come', () => {
  const files = [
    {
      name: 'a.xlsx',
      bytes: makeXlsx('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46058</v></c></row>'),
    },
    {
      name: 'a.ods',
      bytes: makeOds(`<table:table-row>${odsCell('Nama', 'table:number-columns-repeated="3"')}</table:table-row>`),
    },
    { name: 'a.csv', bytes: Buffer.from('Nama;Desa\n"Mama ""Rosa""";Oeba\n') },
  ]
  /** Any other error is told as a damaged file by the worker; none is expected. */
  const outcome = async (bytes: Buffer, name: string) => {
    try {
      return (await read(bytes, name)).sheets.length > 0
    } catch (error) {
      if (error instanceof FileRefused) return error.refusal
      throw error
    }
  }
  // A zip has its directory at the end: cut off anywhere, nothing is left of it that could seem whole.
  test.each(files.slice(0, 2))('a $name that is cut off anywhere is refused', async ({ bytes, name }) => {
    const lengths = Array.from({ length: bytes.length }, (_, length) => length)
    const outcomes = await Promise.all(lengths.map((length) => outcome(bytes.subarray(0, length), name)))
    expect(outcomes.filter((result) => typeof result === 'boolean')).toEqual([])
  })
  test.each(files)('a $name with changed bytes is refused or read', async ({ bytes, name }) => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of all) changed[at] = byte
        expect(await outcome(changed, name)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
  test('of chance are refused or read as a CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(await outcome(Buffer.from(bytes), 'a.csv')).toBeDefined()
      }),
    )
  })
})
