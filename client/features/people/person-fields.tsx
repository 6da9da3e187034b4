import { roles, type Role } from '#shared/access/role.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { CheckField, ChoiceField, TextField } from '#client/ui/form/controls.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

export type PersonValues = { name: string; email: string; role: Role | ''; kabupaten: readonly string[] }

export const noPerson: PersonValues = { name: '', email: '', role: '', kabupaten: [] }

/** What the schema reads: only an official's kabupaten count, also when another role was chosen afterwards. */
export function personInput<Values extends PersonValues>(values: Values) {
  const kabupaten = values.role === 'kabupatenOfficial' ? values.kabupaten : []
  return { ...values, kabupaten, email: values.email.trim() === '' ? undefined : values.email }
}

/** Name, e-mail address, role, and the kabupaten of an official. */
export function PersonFields<Values extends PersonValues, Input>({ form }: { form: Form<Values, Input> }) {
  const { people, access } = useWorkMessages()
  const { manage } = people
  const { rows } = useKabupatenList()
  // The form holds more fields than these; what these read and write is the same.
  const own = form as unknown as Form<PersonValues, Input>
  return (
    <>
      <TextField {...own.field('name')} label={manage.name} />
      <ChoiceField
        {...own.field('role')}
        label={manage.role}
        empty={manage.chooseRole}
        choices={roles.map((role) => ({ value: role, label: access.role(role) }))}
      />
      {own.values.role === 'kabupatenOfficial' && (
        <CheckField
          {...own.field('kabupaten')}
          label={manage.kabupaten}
          hint={manage.kabupatenHint}
          choices={rows.map(({ code, shortName }) => ({ value: code as string, label: shortName }))}
        />
      )}
      <TextField {...own.field('email')} label={manage.email} isOptional inputMode="email" />
    </>
  )
}
