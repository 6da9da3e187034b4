import { mkdirSync, writeFileSync } from 'node:fs'
import { listPackages, writeLicenceList } from './licence-list.ts'

mkdirSync('docs/security', { recursive: true })
writeFileSync('docs/security/licences.md', writeLicenceList(listPackages()))
