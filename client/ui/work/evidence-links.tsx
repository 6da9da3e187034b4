import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { EvidenceThumb } from '../form/evidence-field.tsx'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './evidence-links.module.css'

/** Stored files as small pictures; each opens the whole file. */
export function EvidenceLinks({ files, label }: { files: readonly EvidenceRef[]; label: string }) {
  const { registry } = useWorkMessages()
  if (files.length === 0) return null
  return (
    <ul className={styles['files']} aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <a
            className={styles['file']}
            href={`/api/files/${file.id}`}
            target="_blank"
            rel="noreferrer"
            aria-label={registry.product.openFile(file.name)}
            title={file.name}
          >
            <EvidenceThumb file={file} className={styles['thumb']} />
          </a>
        </li>
      ))}
    </ul>
  )
}
