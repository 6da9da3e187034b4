/** Excel saves CSV as Windows-1252 unless told otherwise; what is no UTF-8 is read as that. */
export async function fileText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
