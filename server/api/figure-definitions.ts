import type { FigureName } from '#shared/figure/figure.ts'
import type { Bilingual } from './bilingual.ts'

/** What each figure counts, for those who use the open data without the screens. */
export const figureDefinitions: Record<FigureName, Bilingual> = {
  umkmRegistered: { id: 'UMKM dan kelompok usaha yang tercatat', en: 'Businesses and groups on record' },
  productsLaunched: {
    id: 'Produk unggulan yang sudah diluncurkan, bernama atau belum',
    en: 'Featured products that were launched, named or not',
  },
  productsUnnamed: { id: 'Di antaranya yang belum teridentifikasi', en: 'Those of them that nobody has identified' },
  productsVerified: { id: 'Produk yang sudah diverifikasi', en: 'Products that were verified' },
  productsReady: {
    id: 'Produk yang memenuhi semua syarat masuk NTT Mart',
    en: 'Products that meet all that NTT Mart asks for',
  },
  mentoringUnrecorded: {
    id: 'Produk yang pendampingannya belum pernah dicatat; tidak sama dengan menunggu',
    en: 'Products whose mentoring nobody recorded, which is not the same as waiting',
  },
  mentoringPending: { id: 'Produk yang menunggu pendampingan', en: 'Products waiting for mentoring' },
  mentoringOngoing: { id: 'Produk yang sedang didampingi', en: 'Products being mentored' },
  mentoringTransferred: {
    id: 'Produk yang pendampingannya dialihkan dari kabupaten/kota ke provinsi',
    en: 'Products whose mentoring was handed to the province',
  },
  mentoringCompleted: { id: 'Produk yang pendampingannya selesai', en: 'Products whose mentoring is complete' },
  mentoringStopped: { id: 'Produk yang pendampingannya dihentikan', en: 'Products whose mentoring was stopped' },
  outletsPlanned: {
    id: 'Gerai NTT Mart yang direncanakan dan belum disiapkan atau diluncurkan',
    en: 'NTT Mart outlets that are planned and neither in preparation nor launched',
  },
  outletsInProcess: { id: 'Gerai NTT Mart yang sedang disiapkan', en: 'NTT Mart outlets in preparation' },
  outletsLaunched: {
    id: 'Gerai NTT Mart yang pernah diluncurkan, beroperasi atau tidak',
    en: 'NTT Mart outlets that were ever launched, operating or not',
  },
  outletsOperating: { id: 'Gerai NTT Mart yang dilaporkan beroperasi', en: 'NTT Mart outlets reported to operate' },
  displayPoints: {
    id: 'Titik pajang di bandara, pelabuhan, hotel, atau pameran',
    en: 'Display points in airports, harbours, hotels or exhibitions',
  },
  marketplaceListings: { id: 'Etalase di lokapasar daring', en: 'Listings on online marketplaces' },
}
