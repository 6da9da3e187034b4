/** What a form of the page hands on beside its own fields when it is sent without scripts: day, language, the other form's. */
export function KeptFields({
  search,
  except,
}: {
  search: Readonly<Record<string, unknown>>
  except: readonly string[]
}) {
  return Object.entries(search).map(([name, value]) =>
    typeof value === 'string' && value !== '' && !except.includes(name) ? (
      <input key={name} type="hidden" name={name} value={value} />
    ) : null,
  )
}
