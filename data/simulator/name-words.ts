/** Ends of names of businesses and groups; with the desa they make names that are invented and sound of here. */
export const hopes = listed(
  'Mekar Jaya, Kasih Ibu, Sinar Harapan, Lestari, Mandiri, Rukun, Sehati, Bina Karya, Tunas Baru, ' +
    'Suka Maju, Berkat, Cahaya, Sumber Rejeki, Usaha Bersama, Ina Lewo, Ina Kasih, Mama Flobamora, ' +
    'Nekmese, Tafena, Fajar Timur, Padu Hati, Wela Runus, Lontar Hijau, Karang Taruna, Bunga Cendana, ' +
    'Putri Savana, Anugerah, Setia Kawan, Gotong Royong, Pelangi, Melati, Teratai, Cempaka, Bougenvil, ' +
    'Embun Pagi, Kelor Emas, Matahari, Citra Desa, Ama Ina, Hati Baru, Tanah Merah, Bukit Sabana, ' +
    'Air Mata, Permata, Sepakat, Harmoni',
)

export const givenNames = listed(
  'Maria, Yohanes, Yuliana, Petrus, Theresia, Fransiskus, Elisabeth, Antonius, Margareta, Yosef, ' +
    'Kristina, Paulus, Agnes, Dominikus, Veronika, Marten, Rosalia, Stefanus, Katarina, Markus, Damaris, ' +
    'Imanuel, Sarlota, Yakob, Fatima, Abdullah, Siti, Arnoldus, Benedikta, Kornelis, Adriana, Melkior, ' +
    'Orpa, Thimotius, Ursula, Wilhelmus, Yunita, Gaspar, Helena, Lambertus',
)

/** No family is called so: everybody sees that the owner is invented. */
export const inventedFamilyNames = listed(
  'Contoh, Misal, Umpama, Rekaan, Peraga, Andaian, Simulasi, Cobaan, Tiruan, Ibarat',
)

/** Who makes a product where it is no UMKM: a school (OSOP) or a community (OCOP). */
export const schools = ['SMA Negeri 1', 'SMK Negeri 1', 'SMK Negeri 2', 'SMA Negeri 2', 'SMK Negeri 3', 'SLB Negeri']
export const communities = listed(
  'PKK, Karang Taruna, Kelompok Doa, Dasawisma, BUMDes, Koperasi, Orang Muda Katolik, Persekutuan Pemuda',
)

function listed(words: string): readonly string[] {
  return words.split(', ')
}
