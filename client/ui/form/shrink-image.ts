/** The longest side of a kept photo and of its small form, in pixels. */
const LONGEST_PX = 1600
const LONGEST_SMALL_PX = 320
const JPEG_QUALITY = 0.82

export type ShrunkImage = { image: Blob; small: Blob }

/**
 * A photo as it is sent: JPEG, at most 1,600 px, with a small form for lists. A phone's photo of 8 MB becomes some 300 KB,
 * and loses what it tells of place and device. Undefined for a file that this browser cannot draw.
 */
export async function shrinkImage(file: Blob): Promise<ShrunkImage | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return undefined
  try {
    const [image, small] = await Promise.all([draw(bitmap, LONGEST_PX), draw(bitmap, LONGEST_SMALL_PX)])
    return image && small && { image, small }
  } finally {
    bitmap.close()
  }
}

/** The size of a picture whose longest side is at most `longest`; it never grows. */
export function fitWithin({ width, height }: { width: number; height: number }, longest: number) {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

async function draw(bitmap: ImageBitmap, longest: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitWithin(bitmap, longest))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // JPEG has no transparency: what was clear becomes paper, not black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
  return blob ?? undefined
}
