import { Fragment } from 'react'
import { listAddress, listFormats } from '#shared/export/list.ts'
import { downloadMessages as english } from '#shared/messages/download/en.ts'
import { downloadMessages as indonesian, type DownloadMessages } from '#shared/messages/download/id.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import button from '../button.module.css'
import { Dialog } from '../form/dialog.tsx'
import { useMessages } from '../use-messages.ts'
import styles from './download-panel.module.css'
import { useFound } from './use-found.ts'
import { useSaving, type Saving } from './use-saving.ts'
import type { FoundDrawing, FoundTable, WholeList } from './find-downloads.ts'
import { sheetFormats } from './save-sheet.ts'

type Props = {
  info: AnswerInfo | undefined
  asOf: string
  /** The address of the page of open data. */
  openData: string
  onClose: () => void
}

/** All that can be saved from the page that stands behind it. */
export function DownloadPanel({ info, asOf, openData, onClose }: Props) {
  const texts = useMessages().format.locale === 'en' ? english : indonesian
  const found = useFound()
  const saving = useSaving(texts, { info, asOf })
  const { outcome } = saving
  return (
    <Dialog title={texts.title} isWide onClose={onClose}>
      <p className={styles['lead']}>{texts.lead}</p>
      {!found && <p role="status">{texts.looking}</p>}
      {found && found.tables.length + found.drawings.length === 0 && <p role="status">{texts.nothing}</p>}
      {found && found.drawings.length > 0 && <Drawings drawings={found.drawings} texts={texts} saving={saving} />}
      {found && found.tables.length > 0 && <Tables tables={found.tables} texts={texts} saving={saving} />}
      <p className={styles['outcome']} role="status">
        {outcome && (outcome.kind === 'saved' ? texts.saved(outcome.file) : texts.failed(outcome.title))}
      </p>
      <p>
        <a href={openData}>{texts.openData}</a>
      </p>
    </Dialog>
  )
}

type ListProps = { texts: DownloadMessages; saving: Saving }

function Drawings({ drawings, texts, saving }: ListProps & { drawings: readonly FoundDrawing[] }) {
  return (
    <>
      <h3 className={styles['kind']}>{texts.drawings}</h3>
      <ul className={styles['list']}>
        {drawings.map((drawing, index) => (
          <li key={`${drawing.title} ${String(index)}`}>
            <span className={styles['name']}>{drawing.title}</span>
            {(['png', 'svg', ...(drawing.hasPlaces ? (['geojson'] as const) : [])] as const).map((ending) => (
              <SaveButton
                key={ending}
                ending={ending}
                label={texts.save(drawing.title, nameOf(ending))}
                onPress={() => void saving.saveDrawing(drawing, ending)}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Tables({ tables, texts, saving }: ListProps & { tables: readonly FoundTable[] }) {
  const { format } = useMessages()
  return (
    <>
      <h3 className={styles['kind']}>{texts.tables}</h3>
      <ul className={styles['list']}>
        {tables.map((table, index) => (
          <Fragment key={`${table.title} ${String(index)}`}>
            {table.whole && <WholeOf title={table.title} whole={table.whole} texts={texts} />}
            <li>
              <span className={styles['name']}>
                {table.title}{' '}
                <small>
                  {texts.rows(format.number(table.rowCount))}
                  {table.whole && ` (${texts.onePage})`}
                </small>
              </span>
              {sheetFormats.map((ending) => (
                <SaveButton
                  key={ending}
                  ending={ending}
                  label={texts.save(table.title, nameOf(ending))}
                  onPress={() => void saving.saveTable(table, ending)}
                />
              ))}
            </li>
          </Fragment>
        ))}
      </ul>
    </>
  )
}

/** The whole list, made by the server: it may be far longer than what a browser should hold. */
function WholeOf({ title, whole, texts }: { title: string; whole: WholeList; texts: DownloadMessages }) {
  const { format } = useMessages()
  const name = texts.whole(title, whole.total === undefined ? undefined : format.number(whole.total))
  return (
    <li>
      <span className={styles['name']}>{name}</span>
      {listFormats.map((ending) => (
        <a
          key={ending}
          className={button['button']}
          href={listAddress(whole.name, ending, { search: location.search, lang: format.locale })}
          aria-label={texts.save(name, nameOf(ending))}
          download
        >
          {nameOf(ending)}
        </a>
      ))}
    </li>
  )
}

function SaveButton({ ending, label, onPress }: { ending: string; label: string; onPress: () => void }) {
  return (
    <button type="button" className={button['button']} aria-label={label} onClick={onPress}>
      {nameOf(ending)}
    </button>
  )
}

function nameOf(ending: string): string {
  return ending === 'geojson' ? 'GeoJSON' : ending.toUpperCase()
}
