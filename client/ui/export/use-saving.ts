import { useState } from 'react'
import { fileNameOf } from '#shared/export/sheet.ts'
import type { DownloadMessages } from '#shared/messages/download/id.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { useMessages } from '../use-messages.ts'
import { aboutFile, type About } from '#shared/export/about.ts'
import { geoJsonOf } from './drawn-places.ts'
import type { FoundDrawing, FoundTable } from './find-downloads.ts'
import { readTable } from './read-table.ts'
import { toPngFile, toSvgFile } from './save-drawing.ts'
import { saveFile, toFile, type SheetFormat } from './save-sheet.ts'

export type DrawingFormat = 'png' | 'svg' | 'geojson'
export type Outcome = { kind: 'saved'; file: string } | { kind: 'failed'; title: string }
export type Saving = {
  outcome: Outcome | undefined
  saveTable: (table: FoundTable, ending: SheetFormat) => Promise<void>
  saveDrawing: (drawing: FoundDrawing, ending: DrawingFormat) => Promise<void>
}

/** Longer texts do not fit below a picture. */
const CAPTION_LENGTH = 110

/** Saves what was found on the page, and tells how it went. */
export function useSaving(
  texts: DownloadMessages,
  { info, asOf }: { info: AnswerInfo | undefined; asOf: string },
): Saving {
  const { format, shell } = useMessages()
  const [outcome, setOutcome] = useState<Outcome>()
  const save = async (
    { title, definition }: FoundTable | FoundDrawing,
    ending: string,
    make: (about: About) => Promise<Blob>,
  ) => {
    const told = { title, definition, method: shell.footerMethod, source: texts.about.sourceText }
    const file = `${fileNameOf(title, { asOf, simulated: info?.simulated ?? false })}.${ending}`
    try {
      saveFile(await make(aboutFile(texts, told, { info, asOf, address: location.href, now: new Date() })), file)
      setOutcome({ kind: 'saved', file })
    } catch {
      setOutcome({ kind: 'failed', title })
    }
  }
  return {
    outcome,
    saveTable: (table, ending) =>
      save(table, ending, (about) =>
        toFile({ about, ...readTable(table.element, format.locale) }, ending, texts.about.sheet),
      ),
    saveDrawing: (drawing, ending) => save(drawing, ending, (about) => drawingFile(drawing, ending, about)),
  }
}

async function drawingFile({ title, element }: FoundDrawing, ending: DrawingFormat, about: About): Promise<Blob> {
  if (ending === 'geojson') {
    const places = { ...geoJsonOf(element)?.(), about: Object.fromEntries(about) }
    return new Blob([JSON.stringify(places)], { type: 'application/geo+json' })
  }
  const lines = about.slice(1).map(([term, text]) => `${term}: ${text}`)
  const caption = { title, lines: lines.filter((line) => line.length <= CAPTION_LENGTH) }
  return ending === 'svg' ? toSvgFile(element, caption) : toPngFile(element, caption)
}
