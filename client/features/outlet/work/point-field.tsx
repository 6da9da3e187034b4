import { Suspense, useId, useState } from 'react'
import { pointQualities } from '#shared/outlet/operator.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { pointText, readPoint } from '#shared/wilayah/point-text.ts'
import button from '#client/ui/button.module.css'
import { ChoiceField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import type { FieldBinding } from '#client/ui/form/use-form.ts'
import { KabupatenSpot } from '#client/ui/map/kabupaten-spot.tsx'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { PointValue } from './outlet-values.ts'
import { OutsideLine } from './outside-line.tsx'

type Props = FieldBinding<PointValue> & { code: KabupatenCode }

/** Where an outlet stands: typed, taken from the device, or picked in the outline of its kabupaten. */
export function PointField({ code, name, value, onChange, onLeave, problemOf }: Props) {
  const { outlet: texts, registry } = useWorkMessages()
  const { quality } = useOutletMessages()
  const point = readPoint(value.text)
  return (
    <div className={form['field']}>
      <TextField
        name={name}
        label={texts.point}
        hint={texts.pointHint}
        isOptional
        inputMode="text"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        onLeave={onLeave}
        problemOf={(part) => problemOf(part) ?? problemOf('latitude') ?? problemOf('longitude')}
      />
      <UseLocation onFound={(text) => onChange({ text, quality: 'measured' })} />
      <PartBoundary failure={null}>
        <Suspense fallback={<Skeleton height={240} />}>
          {!problemOf() && <OutsideLine code={code} point={point} />}
          <KabupatenSpot
            code={code}
            point={point}
            label={texts.pickOnMap}
            note={texts.tolerance}
            onPick={(picked) => onChange({ text: pointText(picked), quality: 'picked' })}
          />
        </Suspense>
      </PartBoundary>
      {point && (
        <ChoiceField
          name={`${name}-quality`}
          label={texts.quality}
          empty={registry.entry.choose}
          choices={pointQualities.map((each) => ({ value: each, label: quality(each) }))}
          value={value.quality}
          onChange={(chosen) => onChange({ ...value, quality: chosen })}
          onLeave={onLeave}
          problemOf={() => problemOf('quality')}
        />
      )}
    </div>
  )
}

/** Whoever stands at the outlet takes the point from the device, where the browser gives it. */
function UseLocation({ onFound }: { onFound: (text: string) => void }) {
  const { outlet: texts } = useWorkMessages()
  const [state, setState] = useState<'asking' | 'failed'>()
  const id = useId()
  if (!('geolocation' in navigator)) return null
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState(undefined)
        onFound(pointText({ latitude, longitude }))
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }
  return (
    <div className={form['quick']}>
      <button type="button" className={button['text']} aria-describedby={id} onClick={ask}>
        {texts.useLocation}
      </button>
      <span id={id} role="status" className={form['fine']}>
        {state === 'asking' && texts.locating}
        {state === 'failed' && texts.noLocation}
      </span>
    </div>
  )
}
