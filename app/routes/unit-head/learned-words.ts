import { formatPercent } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { SMALLEST_RANKED } from '~/reporting/standing-counts'
import { type Understanding } from '~/reporting/understanding'

export function understoodSentence(t: Translator, understanding: Understanding): string {
  if (understanding.kind === 'tooFew') return t('learned.sentence.tooFew', { count: SMALLEST_RANKED })
  const { people, share } = understanding
  return t('learned.sentence.understood', { people, share: wholePercent(t, share) })
}

export const understoodWords = (t: Translator, understanding: Understanding): string =>
  understanding.kind === 'tooFew' ? '–' : wholePercent(t, understanding.share)

/** Without decimals: a finer figure would let one person's be worked out of two units'. */
const wholePercent = (t: Translator, share: number) => formatPercent(Math.round(share * 100) / 100, t.locale)
