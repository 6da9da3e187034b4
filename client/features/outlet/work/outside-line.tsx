import { use } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kmOutside, type GeoPoint } from '#shared/wilayah/point-in-kabupaten.ts'
import { Attention } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import { loadBoundaries } from '#client/ui/map/boundaries.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** Says before the form is sent that a point lies outside its kabupaten. Suspends until the boundaries are there. */
export function OutsideLine({ code, point }: { code: KabupatenCode; point: GeoPoint | undefined }) {
  const { outlet: texts } = useWorkMessages()
  const polygons = use(loadBoundaries(code)).shapes.find((shape) => shape.code === code)?.polygons
  const km = point && polygons && kmOutside(point, polygons)
  return (
    <div role="status">
      {km !== undefined && (
        <p className={form['problem']}>
          <Attention />
          {texts.outside(km)}
        </p>
      )}
    </div>
  )
}
