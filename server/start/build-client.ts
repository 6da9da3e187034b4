import { buildClient } from './client-build.ts'
import { showProgress } from './progress.ts'

await showProgress(process.stdout)('Menyiapkan tampilan', (onProgress) => buildClient({ onProgress }))
