import { useEffect, useState, type ReactNode } from 'react'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import button from '../button.module.css'
import { useMessages } from '../use-messages.ts'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './evidence-field.module.css'
import { ProblemLine, type FieldProps } from './field.tsx'
import form from './form.module.css'
import { keptPicture } from './kept-picture.ts'
import type { FieldBinding } from './use-form.ts'
import { useUploads, type Upload, type UploadState } from './use-uploads.ts'

type Props = FieldBinding<readonly EvidenceRef[]> &
  FieldProps & {
    upload: Upload
    /** `photo`: one image, which a newer one replaces. `document`: images and PDF. */
    kind: 'photo' | 'document'
    most?: number
    /** Told while files are on their way, so that the form waits for them. */
    onUploading?: (isUploading: boolean) => void
  }

/** Photos and papers that show what an entry says. Images are shrunk before they leave the device. */
export function EvidenceField({ upload, kind, most = kind === 'photo' ? 1 : 10, ...props }: Props) {
  const { value, onChange, problemOf, label, hint, name, onUploading } = props
  const { registry } = useWorkMessages()
  const texts = registry.entry.files
  const sending = useUploads(upload, (file) => onChange(most === 1 ? [file] : [...value, file].slice(0, most)))
  const { isUploading } = sending
  useEffect(() => onUploading?.(isUploading), [isUploading, onUploading])
  const problem = problemOf()
  const room = most === 1 ? 1 : most - value.length - sending.uploads.length
  const add = (files: FileList | null) => sending.add(Array.from(files ?? []).slice(0, room))
  return (
    <fieldset className={form['field']}>
      <legend className={form['label']}>
        {label} <span className={form['optional']}>{registry.entry.optional}</span>
      </legend>
      <p className={form['hint']}>{hint ?? (kind === 'photo' ? texts.photoHint : texts.documentHint)}</p>
      <ul className={styles['list']}>
        {value.map((file) => (
          <Line key={file.id} file={file}>
            <button
              type="button"
              className={`${button['text']} ${styles['remove']}`}
              aria-label={texts.removeOf(file.name)}
              onClick={() => onChange(value.filter((each) => each.id !== file.id))}
            >
              {texts.remove}
            </button>
          </Line>
        ))}
        {sending.uploads.map((each) => (
          <UploadLine
            key={each.key}
            state={each}
            onRetry={() => sending.retry(each)}
            onStop={() => sending.remove(each)}
          />
        ))}
      </ul>
      {room > 0 && (
        <label className={`${button['button']} ${styles['pick']}`}>
          {kind === 'photo' ? (value.length > 0 ? texts.replacePhoto : texts.pickPhoto) : texts.pickDocument}
          <input
            type="file"
            name={name}
            accept={kind === 'photo' ? 'image/*' : 'image/*,application/pdf'}
            multiple={most > 1}
            aria-invalid={problem !== undefined}
            onChange={({ target }) => {
              add(target.files)
              target.value = ''
            }}
          />
        </label>
      )}
      <div role="status" className="visually-hidden">
        {isUploading && texts.uploading}
      </div>
      <ProblemLine id={`${name}-problem`} problem={problem} />
    </fieldset>
  )
}

function Line({ file, children }: { file: EvidenceRef; children: ReactNode }) {
  const { format } = useMessages()
  return (
    <li className={styles['item']}>
      <EvidenceThumb file={file} className={styles['thumb']} />
      <span className={styles['name']}>
        {file.name}
        <small>{sizeText(file.sizeBytes, format.number)}</small>
      </span>
      {children}
    </li>
  )
}

/** A small picture of a stored file; its kind in letters where it has none. */
export function EvidenceThumb({ file, className }: { file: EvidenceRef; className: string | undefined }) {
  const [isLost, setLost] = useState(false)
  const isImage = file.mediaType.startsWith('image/')
  if (isImage && !isLost) {
    const address = keptPicture(file.id) ?? `/api/files/${file.id}${file.hasSmall ? '?small=1' : ''}`
    return <img className={className} src={address} alt="" loading="lazy" onError={() => setLost(true)} />
  }
  return (
    <span className={className} aria-hidden="true">
      {file.mediaType === 'application/pdf' ? 'PDF' : '?'}
    </span>
  )
}

function UploadLine({ state, onRetry, onStop }: { state: UploadState; onRetry: () => void; onStop: () => void }) {
  const { format } = useMessages()
  const { registry } = useWorkMessages()
  const texts = registry.entry.files
  const { file, share, problem } = state
  return (
    <li className={styles['item']}>
      <span className={styles['thumb']} aria-hidden="true">
        {problem ? '!' : `${Math.round(share * 100)}%`}
      </span>
      <span className={styles['name']}>
        {file.name}
        {problem ? (
          <span className={styles['problem']} role="alert">
            {texts.problem(problem)}
          </span>
        ) : (
          <progress className={styles['progress']} max={1} value={share} aria-label={texts.progressOf(file.name)} />
        )}
        {!problem && <small>{sizeText(file.size, format.number)}</small>}
      </span>
      <span className={form['buttons']}>
        {problem && (
          <button type="button" className={`${button['text']} ${styles['remove']}`} onClick={onRetry}>
            {texts.retry}
          </button>
        )}
        <button
          type="button"
          className={`${button['text']} ${styles['remove']}`}
          aria-label={texts.removeOf(file.name)}
          onClick={onStop}
        >
          {problem ? texts.remove : texts.stop}
        </button>
      </span>
    </li>
  )
}

function sizeText(bytes: number, number: (value: number) => string): string {
  return bytes < 1024 * 1024 ? `${number(Math.ceil(bytes / 1024))} KB` : `${number(bytes / 1024 / 1024)} MB`
}
