import type { ProductCategory } from '#shared/product/category.ts'

/** A kind of product that people make here. `makers` begin the name of a business or group that makes it. */
export type ProductKind = { category: ProductCategory; names: readonly string[]; makers: readonly string[] }

const weavers = ['Kelompok Tenun', 'Sanggar Tenun', 'Rumah Tenun']
const cooks = ['Dapur', 'Rumah Produksi', 'UMKM', 'Kelompok Wanita Tani']
const farmers = ['Kelompok Tani', 'Poktan', 'UD']
const fishers = ['Kelompok Nelayan', 'Poklahsar', 'Rumah Olahan Ikan']
const artisans = ['Sanggar', 'Kelompok Pengrajin', 'Rumah Kriya']

const kind = (category: ProductCategory, makers: readonly string[], ...names: string[]): ProductKind => {
  return { category, names, makers }
}

const productKinds = {
  ikat: kind('textile', weavers, 'Kain Tenun Ikat', 'Selendang Tenun Ikat', 'Sarung Tenun', 'Syal Tenun Pewarna Alam'),
  songke: kind('textile', weavers, 'Kain Songke', 'Selendang Songke', 'Tas Songke'),
  buna: kind('textile', weavers, 'Kain Tenun Buna', 'Tenun Sotis', 'Tas Tenun Buna'),
  arabika: kind('beverage', farmers, 'Kopi Arabika Bubuk', 'Kopi Arabika Biji Sangrai', 'Kopi Celup Arabika'),
  robusta: kind('beverage', farmers, 'Kopi Robusta Bubuk', 'Kopi Juria', 'Kopi Rempah'),
  moringaTea: kind('beverage', cooks, 'Teh Daun Kelor', 'Serbuk Minuman Kelor', 'Kelor Celup'),
  ginger: kind('beverage', cooks, 'Jahe Merah Instan', 'Kunyit Asam Instan', 'Wedang Rempah Instan'),
  sei: kind('food', cooks, "Se'i Sapi", "Se'i Ayam", "Rendang Se'i"),
  luat: kind('food', cooks, "Sambal Lu'at", 'Sambal Ikan Asap', 'Sambal Roa Kemangi'),
  banana: kind('food', cooks, 'Keripik Pisang', 'Sale Pisang', 'Stik Pisang'),
  tuber: kind('food', cooks, 'Keripik Ubi Ungu', 'Tepung Ubi Kayu', 'Keripik Talas'),
  maize: kind('food', cooks, 'Jagung Titi', 'Emping Jagung', 'Jagung Bose Instan', 'Marning Jagung'),
  cashew: kind('food', farmers, 'Kacang Mete Panggang', 'Kacang Mete Madu', 'Cokelat Mete'),
  cocoa: kind('food', farmers, 'Cokelat Batang', 'Bubuk Kakao', 'Nib Kakao'),
  moringaFood: kind('food', cooks, 'Mi Kelor', 'Kue Kering Kelor', 'Stik Kelor'),
  canarium: kind('food', cooks, 'Kue Kenari', 'Kenari Panggang', 'Selai Kenari'),
  sorghum: kind('food', farmers, 'Beras Sorgum', 'Kue Sorgum', 'Tepung Sorgum'),
  abon: kind('fishery', fishers, 'Abon Ikan Tuna', 'Abon Ikan Cakalang', 'Abon Ikan Tongkol'),
  driedFish: kind('fishery', fishers, 'Ikan Teri Asin', 'Dendeng Ikan', 'Ikan Asap'),
  seaweed: kind('fishery', fishers, 'Dodol Rumput Laut', 'Stik Rumput Laut', 'Rumput Laut Kering'),
  honey: kind('agri', farmers, 'Madu Hutan', 'Madu Kelulut', 'Madu Trigona'),
  palmSugar: kind('agri', farmers, 'Gula Semut Lontar', 'Gula Lempeng', 'Gula Air'),
  salt: kind('agri', farmers, 'Garam Kristal', 'Garam Halus Beryodium', 'Garam Bunga'),
  vanilla: kind('agri', farmers, 'Vanili Kering', 'Cengkih Pilihan', 'Kemiri Kupas'),
  citrus: kind('agri', farmers, 'Jeruk Keprok', 'Sirup Jeruk', 'Bawang Merah Goreng'),
  rice: kind('agri', farmers, 'Beras Merah', 'Beras Hitam', 'Kacang Hijau Pilihan'),
  eucalyptus: kind('essentialOil', farmers, 'Minyak Kayu Putih', 'Minyak Serai Wangi', 'Minyak Cengkih'),
  coconutOil: kind('essentialOil', cooks, 'Minyak Kelapa Murni', 'Minyak Kemiri', 'Sabun Minyak Kelapa'),
  plaiting: kind('craft', artisans, 'Anyaman Lontar', 'Tikar Pandan', 'Keranjang Bambu', 'Topi Lontar'),
  sasando: kind('craft', artisans, 'Sasando Mini', "Topi Ti'i Langga", 'Miniatur Moko'),
  bamboo: kind('craft', artisans, 'Gelas Bambu', 'Lampu Hias Bambu', 'Suvenir Kayu Cendana'),
  shell: kind('craft', artisans, 'Kalung Kerang', 'Suvenir Tempurung Kelapa', 'Perhiasan Manik'),
  compost: kind('other', farmers, 'Pupuk Organik', 'Arang Briket Tempurung', 'Pakan Ternak Fermentasi'),
} as const satisfies Record<string, ProductKind>

type KindName = keyof typeof productKinds

/** What a kabupaten is known for; the rest of the country makes a little of everything. */
const specialities: Readonly<Record<string, readonly KindName[]>> = {
  '53.01': ['sei', 'honey', 'ikat', 'palmSugar', 'salt', 'banana', 'moringaFood', 'maize'],
  '53.02': ['buna', 'citrus', 'honey', 'maize', 'tuber', 'ginger', 'bamboo'],
  '53.03': ['ikat', 'buna', 'salt', 'eucalyptus', 'maize', 'bamboo', 'compost'],
  '53.04': ['ikat', 'maize', 'sei', 'banana', 'ginger', 'plaiting'],
  '53.05': ['canarium', 'vanilla', 'abon', 'ikat', 'sasando', 'seaweed', 'robusta'],
  '53.06': ['maize', 'cashew', 'driedFish', 'ikat', 'sorghum', 'coconutOil'],
  '53.07': ['cocoa', 'ikat', 'banana', 'coconutOil', 'abon', 'cashew'],
  '53.08': ['arabika', 'ikat', 'tuber', 'cocoa', 'coconutOil', 'driedFish'],
  '53.09': ['arabika', 'bamboo', 'ikat', 'ginger', 'vanilla', 'honey'],
  '53.10': ['arabika', 'songke', 'robusta', 'ginger', 'rice', 'banana'],
  '53.11': ['ikat', 'palmSugar', 'seaweed', 'cashew', 'shell', 'maize'],
  '53.12': ['ikat', 'robusta', 'plaiting', 'rice', 'maize'],
  '53.13': ['driedFish', 'ikat', 'maize', 'moringaTea', 'cashew', 'sorghum'],
  '53.14': ['palmSugar', 'sasando', 'salt', 'seaweed', 'ikat', 'plaiting'],
  '53.15': ['robusta', 'songke', 'honey', 'abon', 'shell', 'driedFish'],
  '53.16': ['salt', 'rice', 'ikat', 'vanilla', 'moringaTea', 'cashew'],
  '53.17': ['ikat', 'cashew', 'plaiting', 'rice', 'robusta'],
  '53.18': ['cashew', 'robusta', 'ikat', 'plaiting', 'coconutOil'],
  '53.19': ['robusta', 'arabika', 'songke', 'vanilla', 'eucalyptus', 'cashew'],
  '53.20': ['salt', 'palmSugar', 'ikat', 'seaweed', 'rice', 'moringaTea'],
  '53.21': ['banana', 'ikat', 'honey', 'salt', 'moringaFood', 'maize'],
  '53.71': ['sei', 'luat', 'abon', 'moringaTea', 'ikat', 'shell', 'moringaFood'],
}

/** What is made in a kabupaten: mostly what it is known for. */
export function kindsMadeIn(kabupatenCode: string): { known: readonly ProductKind[]; any: readonly ProductKind[] } {
  const any: readonly ProductKind[] = Object.values(productKinds)
  const known = specialities[kabupatenCode]?.map((name): ProductKind => productKinds[name])
  return { known: known ?? any, any }
}
