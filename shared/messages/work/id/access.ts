import type { Role } from '#shared/access/role.ts'

const roleNames: Record<Role, string> = {
  admin: 'Admin',
  governorOffice: 'Kantor Gubernur',
  pmdStaff: 'Staf Dinas PMD',
  kabupatenOfficial: 'Petugas kabupaten/kota',
}

export const accessMessages = { role: (role: Role) => roleNames[role] }
