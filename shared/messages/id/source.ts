export const sourceMessages = {
  source: 'Sumber',
  sources: 'Sumber',
  /** After a link that leaves for another site. */
  leaves: 'situs lain',
  published: (day: string) => `terbit ${day}`,
  rivals: (count: number) => (count === 1 ? 'Satu laporan lain berbeda' : `${count} laporan lain berbeda`),
}
