import type { QuestionView } from '../published'
import type { Prose, Token } from '../source/markdown'
import { plainText } from '../source/plain-text'
import type { QuestionSource } from '../source/question'
import { html, inlineHtml, type RenderContext } from './html'

/** Where a question belongs: what its file knows and the question does not. */
export type QuestionSetting = {
  hash: string
  lessonSlug: string | null
  sectionId: string | null
  objective: number | null
}

/** A question as a learner may see it. Only the number of right choices leaves the key: choose one or several. */
export function questionView(
  source: QuestionSource,
  setting: QuestionSetting,
  context: RenderContext,
): QuestionView {
  return {
    id: source.id,
    ...setting,
    place: source.place,
    nature: source.nature,
    stemHtml: stemHtml(source, context),
    stemText: plainText(source.stem),
    choices: source.choices.map((choice) => ({ id: choice.id, html: inlineHtml(choice.text, context) })),
    pick: source.choices.filter((choice) => choice.right).length > 1 ? 'several' : 'one',
    fixedOrder: source.fixedOrder,
    language: context.language,
  }
}

/** The last paragraph of a scenario is the question put to the reader. */
function stemHtml(source: QuestionSource, context: RenderContext): string {
  if (source.place !== 'scenario') return html(source.stem, context)
  const { before, last } = splitLastParagraph(source.stem)
  const story = html({ tokens: before }, context)
  const asked = last.length > 0 ? `<p class="question">${inlineHtml({ tokens: last }, context)}</p>` : ''
  return [story, asked].filter((part) => part !== '').join('\n')
}

function splitLastParagraph(stem: Prose): { before: Token[]; last: Token[] } {
  const start = stem.tokens.findLastIndex((token) => token.type === 'paragraph_open' && token.level === 0)
  if (start < 0 || start + 3 !== stem.tokens.length) return { before: stem.tokens, last: [] }
  return { before: stem.tokens.slice(0, start), last: stem.tokens.slice(start) }
}
