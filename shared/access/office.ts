import type { Role } from './role.ts'

/**
 * The office in whose name somebody records what happened: events are public, so they never name the person.
 * @param kabupatenName the whole name of the kabupaten where it happened: "Kabupaten Alor", "Kota Kupang"
 */
export function officeOf(role: Role, kabupatenName: string): string {
  switch (role) {
    case 'kabupatenOfficial':
      return `Pemerintah ${kabupatenName}`
    case 'pmdStaff':
      return 'Dinas PMD Provinsi NTT'
    case 'governorOffice':
      return 'Kantor Gubernur NTT'
    case 'admin':
      return 'Pengelola Pantau OVOP'
  }
}
