/** What is said while the server is out of reach, and when the program itself is renewed. */
export const offlineMessages = {
  down: 'Luring',
  slow: 'Sambungan lambat',
  seenAt: (instant: string) => `data per ${instant} WITA`,
  neverOpened:
    'Belum pernah dibuka di perangkat ini, jadi tidak ada salinannya untuk dibaca luring. Periksa sambungan, lalu coba lagi; alamat halaman ini tetap sama.',
  newVersion: 'Versi baru siap.',
  newVersionKeeps: 'Versi baru siap; isian yang belum disimpan tetap ada.',
  newVersionWaits: 'Versi baru siap. Simpan atau tutup isian ini dulu.',
}
