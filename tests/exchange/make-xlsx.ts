import { makeZip, type ZipPart } from './make-zip.ts'

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a small XLSX by name; tests replace what they try. */
export function xlsxParts(sheetData: string): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">
      <Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEETS}"><si><t>Nama</t></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEETS}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetXml(sheetData),
  }
}

export function sheetXml(sheetData: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${SHEETS}"><sheetData>${sheetData}</sheetData></worksheet>`
}

/** An XLSX whose one sheet holds the rows as they are written: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`. */
export function makeXlsx(sheetData: string, others: Record<string, string> = {}): Buffer {
  const parts = { ...xlsxParts(sheetData), ...others }
  return makeZip(Object.entries(parts).map(([name, content]): ZipPart => ({ name, content })))
}

/** An ODS whose one table holds the rows as they are written. */
export function makeOds(rows: string, others: Record<string, string> = {}): Buffer {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odsContent(rows),
    ...others,
  }
  return makeZip(Object.entries(parts).map(([name, content]): ZipPart => ({ name, content })))
}

function odsContent(rows: string): string {
  const names = ['office', 'table', 'text', 'calcext', 'style', 'xlink']
  const spaces = names.map((name) => `xmlns:${name}="urn:${name}"`).join(' ')
  return `<office:document-content ${spaces}><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Data">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
}

/** A table cell of an ODS with a text. */
export function odsCell(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`
}
