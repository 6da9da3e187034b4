import type { AskedUmkm } from '#client/features/product/product-fields-props.ts'
import { RegisterUmkmForm } from '#client/features/umkm/register-umkm-form.tsx'
import { useSession } from '#client/session.ts'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** Registers the UMKM of a product without leaving the product's form. */
export function RegisterUmkmDialog({ kabupatenCode, name, onDone, onClose }: AskedUmkm) {
  const { registry } = useWorkMessages()
  const actor = useSession()?.actor
  if (!actor) return null
  return (
    <Dialog title={registry.umkm.registerTitle} onClose={onClose}>
      <RegisterUmkmForm
        actor={actor}
        kabupatenCode={kabupatenCode}
        isOnTheWay
        name={name}
        onDone={onDone}
        onCancel={onClose}
      />
    </Dialog>
  )
}
