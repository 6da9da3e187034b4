/** A business identification number (Nomor Induk Berusaha) has 13 digits (Government Regulation 5/2021). */
export const NIB_DIGITS = /^\d{13}$/
