import { expect, test } from 'vitest'
import { sheetXml, makeXlsx } from '#tests/exchange/make-xlsx.ts'
import { readBook } from './read-book.ts'

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts as Google Sheets lays them out when it saves as XLSX: its own names, styles and rows without anything. */
const parts = {
  'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><workbookPr/><sheets><sheet state="visible" name="UMKM" sheetId="1" r:id="rId4"/><sheet state="hidden" name="_pantau" sheetId="2" r:id="rId5"/></sheets><definedNames/><calcPr/></workbook>`,
  'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/theme" Target="theme/theme1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId5" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${SHEETS}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf applyFont="1" numFmtId="0"/><xf applyNumberFormat="1" numFmtId="164"/><xf applyNumberFormat="1" numFmtId="165"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${SHEETS}" count="4" uniqueCount="4"><si><t>Nama UMKM</t></si><si><t>Berdiri</t></si><si><t xml:space="preserve">Tenun Mama Rosa </t></si><si><t>dataset</t></si><si><t>umkm</t></si></sst>`,
  'xl/worksheets/sheet2.xml': sheetXml(
    '<row r="1"><c r="A1" s="1" t="s"><v>3</v></c><c r="B1" s="1" t="s"><v>4</v></c></row>',
  ),
}

test('a file as Google Sheets saves it has its days, amounts, texts and marks', async () => {
  const rows = [
    '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>',
    '<row r="2" ht="15.75" customHeight="1"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="2"><v>46058.0</v></c><c r="C2" s="3"><v>1250000.0</v></c><c r="D2" s="1" t="b"><v>1</v></c></row>',
    '<row r="3"><c r="B3" s="2"/></row>',
    '<row r="4"><c r="C4" s="3"><f>SUM(C2:C3)</f><v>1250000</v></c><c r="D4" s="1" t="str"><f>UPPER(A2)</f><v>TENUN</v></c></row>',
  ]
  const read = await readBook(makeXlsx(rows.join(''), parts), 'UMKM - Sheet1.xlsx')
  if ('refusal' in read) throw new Error(read.refusal.reason)
  const [sheet, hidden] = read.book.sheets
  expect(sheet?.rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
    { line: 1, cells: ['Nama UMKM', 'Berdiri'] },
    { line: 2, cells: ['Tenun Mama Rosa ', { day: '2026-02-05' }, 1_250_000, true] },
    { line: 4, cells: [null, null, 1_250_000, 'TENUN'] },
  ])
  expect(hidden?.isHidden ?? true).toBe(true)
  expect(read.book.marks.dataset).toBe('umkm')
})
