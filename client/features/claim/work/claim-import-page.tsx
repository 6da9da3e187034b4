export function ClaimImportPage() {
  return null
}
