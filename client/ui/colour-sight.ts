/** How the colours of the interface look to people who see fewer of them. Only tests use it: nothing is drawn with it. */
export type Colour = readonly [red: number, green: number, blue: number]
export type Sight = keyof typeof matrices

/**
 * What a person without one kind of cone sees, in linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1, severity 1.0.
 */
const matrices = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Colour[]>

export const sights = Object.keys(matrices) as Sight[]

/** `#2b3a7e` or `#fff` as linear RGB, each part 0–1 (IEC 61966-2-1). */
export function readColour(hex: string): Colour {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex)?.[1]
  if (digits === undefined) throw new Error(`${hex} is not a colour like #2b3a7e`)
  const wide = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  const part = (at: number) => toLinear(Number.parseInt(wide.slice(at, at + 2), 16) / 255)
  return [part(0), part(2), part(4)]
}

export function seenBy(sight: Sight, colour: Colour): Colour {
  return times(matrices[sight], colour, (part) => Math.min(1, Math.max(0, part)))
}

/** 1–21, as WCAG 2.2 defines it. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** 0 for the same colour, 1 from black to white; about 0.02 is just seen (Ottosson, "A perceptual color space", 2020). */
export function distanceOf(one: Colour, other: Colour): number {
  const [a, b] = [toOklab(one), toOklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function toOklab(colour: Colour): Colour {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ] as const
  const lab = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ] as const
  return times(lab, times(cones, colour, Math.cbrt))
}

function times(rows: readonly Colour[], [x, y, z]: Colour, then = (part: number) => part): Colour {
  const [first = 0, second = 0, third = 0] = rows.map(([a, b, c]) => then(a * x + b * y + c * z))
  return [first, second, third]
}

function luminanceOf([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
