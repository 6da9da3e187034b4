import { useLine } from '#client/offline/line.ts'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** A decision about targets does not wait on the device, because others build on it at once: said before it is tried. */
export function NeedsLine() {
  const { target: texts } = useWorkMessages()
  const isUp = useLine() === 'up'
  return <div role="status">{!isUp && <p className={form['notice']}>{texts.needsLine}</p>}</div>
}
