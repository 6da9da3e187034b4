/** What of the page of changes lives in its address; the days are plain text, and the page says what is wrong with one. */
export type ChangeSearch = {
  from?: string | undefined
  to?: string | undefined
  by?: string | undefined
  area?: string | undefined
  about?: string | undefined
}
