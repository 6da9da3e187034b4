import type { Role } from '#shared/access/role.ts'
import type { WorkMessages } from '../id.ts'

const roleNames: Record<Role, string> = {
  admin: 'Admin',
  governorOffice: 'Governor’s office',
  pmdStaff: 'Dinas PMD staff',
  kabupatenOfficial: 'Kabupaten official',
}

export const accessMessages: WorkMessages['access'] = { role: (role) => roleNames[role] }
