import type { FigureName } from '#shared/figure/figure.ts'

/**
 * What would settle a finding: which record is missing, or what has to be asked for. Days are `YYYY-MM-DD` or as said;
 * areas are `province`, `island:NAME` or a kabupaten code.
 */
export type Settle =
  /** The registry holds nothing of the figure there. */
  | { need: 'records'; figure: FigureName; area: string; asOf: string }
  /** Said more than is recorded: so many are not on record, or the number is wrong. */
  | { need: 'missingRecords'; figure: FigureName; area: string; asOf: string; count: number }
  /** Said less than is recorded: which of the recorded ones are not meant. */
  | { need: 'whichRecords'; figure: FigureName; area: string; asOf: string; count: number }
  /** The windows of recorded events cross the day: their exact days. */
  | { need: 'exactDays'; figure: FigureName; area: string; asOf: string }
  /** A dated document (letter, invitation, minutes) of the day on which it happened. */
  | { need: 'datedDocument'; days: string }
  /** The number in the unit in which the figure is counted, instead of the one that was said. */
  | { need: 'sameUnit'; figure: FigureName; unit: string }
  /** The value as a number. */
  | { need: 'number'; said: string }
  /** The report or minutes in which one of several values was first told. */
  | { need: 'originalReport'; values: string }
  /** A list by name, which tells what exactly was counted. */
  | { need: 'listByName'; said: string; units: string }
  /** The parts, each with its own number and unit. */
  | { need: 'listOfParts'; total: string; unit: string }
  /** How often, how many and how much: the inputs of a product. */
  | { need: 'inputs'; count: number; countUnit: string; rate: number; rateUnit: string }
  /** Which kabupaten are meant by the rest. */
  | { need: 'listOfRest'; rest: number }
  /** A list by desa and kelurahan that can be laid beside the Kemendagri list. */
  | { need: 'listByDesa'; area: string; registerUnit: string }
  /** The day that is really meant, from the source itself. */
  | { need: 'dayMeant'; day: string }
  /** The launch of every outlet up to this place, each with its day. */
  | { need: 'launchDays'; area: string; position: number }
  /** The document behind the number: nothing on record and nothing else said tells of it. */
  | { need: 'document'; metric: string }
