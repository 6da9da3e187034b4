import type { FigureName } from '#shared/figure/figure.ts'
import { figurePageMessages as english } from '#shared/messages/en/figure-page.ts'
import { figurePageMessages as indonesian } from '#shared/messages/id/figure-page.ts'
import type { Bilingual } from './bilingual.ts'

/** What a figure counts, in the words of its page, for those who use the open data without the screens. */
export function figureDefinition(figure: FigureName): Bilingual {
  return { id: indonesian.definition(figure), en: english.definition(figure) }
}
