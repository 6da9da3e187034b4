import type { Actor } from './role.ts'

/**
 * The office that stands behind an entry. Events and sources are public, so they name the office, never the person.
 * @param kabupatenName the name of the kabupaten that the entry is about: an official may work for several
 */
export function officeOf({ role }: Pick<Actor, 'role'>, kabupatenName: string): string {
  switch (role) {
    case 'kabupatenOfficial':
      return kabupatenName
    case 'pmdStaff':
      return 'Dinas PMD Provinsi NTT'
    case 'governorOffice':
      return 'Kantor Gubernur NTT'
    case 'admin':
      return 'Admin Pantau OVOP'
  }
}
