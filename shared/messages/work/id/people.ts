import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import type { PlainRefusalCode } from '#shared/people/account-answer.ts'
import { SHORTEST_PASSWORD, type PasswordProblem } from '#shared/people/password-rule.ts'
import type { PersonRefusal } from '#shared/people/person-rule.ts'
import type { PersonState } from '#shared/people/person.ts'

const refusals: Record<PlainRefusalCode, string> = {
  'wrong-credentials': 'Nama pengguna atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  'wrong-code': 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu ketik kode itu.',
  'wrong-password': 'Kata sandi sekarang tidak cocok. Ketik ulang.',
  'start-again': 'Waktu untuk langkah kedua sudah habis. Masuk lagi dengan kata sandi.',
  disabled: 'Akun ini dinonaktifkan. Hubungi admin Pantau OVOP di Dinas PMD.',
  'signed-out': 'Anda sudah keluar. Masuk lagi untuk melanjutkan.',
  'already-set-up': 'Verifikasi dua langkah sudah aktif. Muat ulang halaman ini.',
  'not-set-up': 'Pemasangan terputus. Mulai lagi dari awal.',
  demanded: 'Peran Anda mengharuskan verifikasi dua langkah, jadi tidak dapat dimatikan.',
  'invalid-input': 'Isian tidak lengkap atau terlalu panjang. Periksa kembali.',
  'not-found': 'Perangkat itu sudah keluar.',
}

const passwordProblems: Record<PasswordProblem | 'same', string> = {
  tooShort: `Terlalu pendek: paling sedikit ${SHORTEST_PASSWORD} karakter. Beberapa kata sekaligus lebih mudah diingat.`,
  tooLong: 'Terlalu panjang: paling banyak 128 karakter.',
  isUsername: 'Terlalu mirip nama pengguna. Pilih yang lain.',
  common: 'Terlalu sering dipakai orang, jadi mudah ditebak. Pilih yang lain.',
  same: 'Sama dengan kata sandi sekarang. Pilih yang lain.',
}

const states: Record<PersonState, string> = {
  active: 'aktif',
  invited: 'belum mengganti kata sandi',
  disabled: 'nonaktif',
}

const personRefusals: Record<PersonRefusal, string> = {
  self: 'Ini akun Anda sendiri: pakai halaman Akun, atau minta admin lain.',
  lastAdmin: 'Ini admin aktif terakhir. Jadikan orang lain admin lebih dahulu.',
  alreadyDisabled: 'Akun ini sudah nonaktif.',
  notDisabled: 'Akun ini tidak nonaktif.',
  noTwoFactor: 'Akun ini tidak memakai verifikasi dua langkah.',
}

/** `1 menit 5 detik` */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest} detik`
  return rest === 0 ? `${minutes} menit` : `${minutes} menit ${rest} detik`
}

function instant(iso: string): string {
  const text = new Date(iso).toLocaleString('id-ID', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: PROGRAMME_TIME_ZONE,
  })
  return `${text} WITA`
}

/** Signing in, one's own account, and managing accounts. */
export const peopleMessages = {
  instant,
  signIn: {
    title: 'Masuk',
    lead: 'Untuk petugas. Semua angka program dapat dibaca tanpa masuk.',
    login: 'Nama pengguna atau surel',
    password: 'Kata sandi',
    show: 'Tampilkan',
    hide: 'Sembunyikan',
    capsLock: 'Caps Lock menyala.',
    submit: 'Masuk',
    submitting: 'Memeriksa…',
    empty: 'Isi nama pengguna dan kata sandi.',
    help: 'Lupa kata sandi? Minta admin Pantau OVOP membuatkan kata sandi sekali pakai.',
    alreadyTitle: 'Anda sudah masuk',
    already: (name: string) => `Anda masuk sebagai ${name}.`,
    proceed: 'Lanjut',
    demoTitle: 'Akun contoh',
    demoLead: 'Program ini berjalan sebagai peragaan. Pilih peran untuk masuk.',
    demoPassword: (password: string) => `kata sandi ${password}`,
    unreachable: 'Server tidak terjangkau. Periksa sambungan, lalu coba lagi.',
    paused: (seconds: number) => `Terlalu banyak percobaan gagal. Coba lagi dalam ${duration(seconds)}.`,
    pauseOver: 'Anda dapat mencoba lagi sekarang.',
  },
  secondStep: {
    title: 'Langkah kedua',
    lead: 'Buka aplikasi autentikator di ponsel Anda dan ketik kode enam angka untuk Pantau OVOP.',
    code: 'Kode enam angka',
    recoveryLead: 'Ketik salah satu kode pemulihan yang Anda simpan. Tiap kode hanya berlaku sekali.',
    recoveryCode: 'Kode pemulihan',
    useRecovery: 'Pakai kode pemulihan',
    useApp: 'Pakai kode dari aplikasi',
    back: 'Kembali ke kata sandi',
    submit: 'Lanjut',
  },
  refusal: (code: PlainRefusalCode) => refusals[code],
  passwordProblem: (problem: PasswordProblem | 'same') => passwordProblems[problem],
  account: {
    title: 'Akun',
    menu: (name: string) => `Menu akun ${name}`,
    people: 'Pengguna',
    system: 'Sistem',
    signOut: 'Keluar',
    signedInAs: 'Nama',
    username: 'Nama pengguna',
    email: 'Surel',
    role: 'Peran',
    kabupaten: 'Kabupaten/Kota',
    firstTitle: 'Sebelum mulai',
    firstPassword: 'Ganti dahulu kata sandi sementara dengan kata sandi yang hanya Anda ketahui.',
    firstTwoFactor:
      'Akun admin mengharuskan verifikasi dua langkah. Pasang sekarang; perlu ponsel dengan aplikasi autentikator.',
    ready: 'Semua siap.',
    proceed: 'Lanjut',
    mustSignIn: 'Masuk dahulu',
    mustSignInText: 'Halaman ini untuk petugas yang sudah masuk.',
    forbidden: 'Bukan untuk akun ini',
    forbiddenText: (role: string) => `Akun Anda (${role}) tidak berwenang membuka halaman ini.`,
  },
  password: {
    title: 'Kata sandi',
    lead: 'Setelah diganti, semua perangkat lain keluar.',
    current: 'Kata sandi sekarang',
    next: 'Kata sandi baru',
    hint: `Paling sedikit ${SHORTEST_PASSWORD} karakter. Boleh berupa kalimat dengan spasi.`,
    submit: 'Ganti kata sandi',
    done: 'Kata sandi sudah diganti.',
  },
  twoFactor: {
    title: 'Verifikasi dua langkah',
    lead: 'Selain kata sandi, tiap masuk meminta kode dari ponsel Anda. Kata sandi yang dicuri saja tidak cukup.',
    on: 'Aktif',
    off: 'Belum dipasang',
    start: 'Pasang',
    confirmPassword: 'Ketik kata sandi Anda untuk melanjutkan',
    proceed: 'Lanjut',
    cancel: 'Batal',
    scan: 'Pindai gambar ini dengan aplikasi autentikator (Google Authenticator, Aegis, FreeOTP, atau lainnya).',
    qrLabel: 'Kode QR berisi kunci untuk aplikasi autentikator',
    byHand: 'Tidak dapat memindai? Ketik kunci ini di aplikasi:',
    code: 'Kode enam angka dari aplikasi',
    confirm: 'Pasang',
    done: 'Verifikasi dua langkah sudah aktif.',
    renew: 'Buat kode pemulihan baru',
    end: 'Matikan',
    ended: 'Verifikasi dua langkah sudah dimatikan.',
  },
  recovery: {
    title: 'Kode pemulihan',
    lead: 'Simpan di tempat aman, terpisah dari ponsel. Tiap kode membuka akun Anda sekali bila ponsel hilang. Kode ini hanya ditampilkan sekali.',
    copy: 'Salin',
    copied: 'Tersalin',
    print: 'Cetak',
    download: 'Unduh',
    fileName: 'kode-pemulihan-pantau-ovop.txt',
    fileTitle: (username: string) => `Kode pemulihan Pantau OVOP, akun ${username}. Tiap kode berlaku sekali.`,
    saved: 'Sudah saya simpan',
  },
  sessions: {
    title: 'Perangkat yang masuk',
    this: 'perangkat ini',
    lastUsed: (iso: string) => `terakhir dipakai ${instant(iso)}`,
    since: (iso: string) => `masuk ${instant(iso)}`,
    end: 'Keluarkan',
    endNamed: (device: string) => `Keluarkan ${device}`,
    endOthers: 'Keluarkan semua perangkat lain',
    endText:
      'Di sana akun Anda harus masuk lagi sebelum dapat bekerja. Yang menunggu dikirim di perangkat itu tetap tersimpan di sana.',
    endYes: 'Ya, keluarkan',
    keep: 'Jangan',
    ended: 'Sudah dikeluarkan.',
    onlyThis: 'Tidak ada perangkat lain.',
    unknown: 'Peramban tidak dikenal',
  },
  manage: {
    title: 'Pengguna',
    lead: 'Siapa yang boleh masuk, dan untuk apa.',
    add: 'Tambah pengguna',
    name: 'Nama',
    username: 'Nama pengguna',
    usernameHint: 'Huruf kecil, angka, titik, garis; 3–30 karakter. Tidak dapat diganti kemudian.',
    email: 'Surel',
    role: 'Peran',
    chooseRole: 'Pilih peran',
    kabupaten: 'Kabupaten/Kota',
    kabupatenHint: 'Petugas hanya melihat dan mengubah kabupaten/kota yang dipilih.',
    lastSignIn: 'Masuk terakhir',
    never: 'belum pernah',
    state: 'Keadaan',
    stateOf: (state: PersonState) => states[state],
    twoFactor: 'dua langkah',
    all: 'seluruh provinsi',
    you: 'Anda',
    count: (active: number, disabled: number) =>
      disabled === 0 ? `${active} akun` : `${active} akun aktif, ${disabled} nonaktif`,
    open: (name: string) => `Kelola ${name}`,
    manage: 'Kelola',
    newTitle: 'Pengguna baru',
    create: 'Buat akun',
    save: 'Simpan',
    close: 'Tutup',
    actions: 'Akses',
    disable: 'Nonaktifkan',
    enable: 'Aktifkan lagi',
    resetPassword: 'Kata sandi sekali pakai baru',
    resetTwoFactor: 'Hapus verifikasi dua langkah',
    endSessions: 'Keluarkan dari semua perangkat',
    /** What stands on the buttons beside the acts. */
    do: {
      resetPassword: 'Buat',
      resetTwoFactor: 'Hapus',
      endSessions: 'Keluarkan',
      disable: 'Nonaktifkan',
      enable: 'Aktifkan',
    },
    explain: {
      disable: 'Akun tidak dapat masuk lagi dan langsung keluar dari semua perangkat. Catatannya tetap ada.',
      enable: 'Akun dapat masuk lagi dengan kata sandinya yang lama.',
      resetPassword: 'Untuk yang lupa kata sandi. Kata sandi lama tidak berlaku lagi.',
      resetTwoFactor: 'Untuk yang kehilangan ponsel dan kode pemulihan.',
      endSessions: 'Untuk perangkat yang hilang atau dipakai bersama.',
    },
    confirm: 'Ya, lakukan',
    cancel: 'Batal',
    refusal: (reason: PersonRefusal) => personRefusals[reason],
    taken: 'Nama pengguna atau surel ini sudah dipakai akun lain. Pilih yang lain.',
    oneTimeTitle: 'Kata sandi sekali pakai',
    oneTime: (name: string) =>
      `Berikan kepada ${name} secara langsung. Kata sandi ini hanya ditampilkan sekali, dan harus diganti saat masuk pertama.`,
    conflict:
      'Akun ini sudah diubah orang lain sementara Anda membukanya. Yang tampil sekarang adalah keadaan terbaru.',
  },
}
