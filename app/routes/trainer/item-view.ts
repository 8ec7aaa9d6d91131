import type { QuestionStatistics } from '~/learning/question-statistics.server'
import type { VerdictKind } from '~/learning/item-verdict'

/** A question's statistics as a page shows them: plain data, no person in it. */
export type ItemView = {
  id: string
  stemHtml: string
  stemText: string
  lessonSlug: string | null
  attempts: number
  facility: number
  discrimination: number | null
  unanswered: number
  choices: { id: string; html: string; right: boolean; chosen: number }[]
  verdict: VerdictKind
  preferred: { choice: string; key: string } | null
  unused: string[]
  earlier: number
  withdrawn: boolean
}

export function itemView({
  question,
  right,
  figures,
  verdict,
  earlier,
  withdrawal,
}: QuestionStatistics): ItemView {
  const { attempts, facility, discrimination, unanswered, chosen } = figures
  return {
    id: question.id,
    stemHtml: question.stemHtml,
    stemText: question.stemText,
    lessonSlug: question.lessonSlug,
    ...{ attempts, facility, discrimination, unanswered },
    choices: question.choices.map(({ id, html }) => ({
      id,
      html,
      right: right.includes(id),
      chosen: chosen.get(id)?.all ?? 0,
    })),
    verdict: verdict.kind,
    preferred: verdict.kind === 'wrongKey' ? verdict.preferred : null,
    unused: verdict.kind === 'unusedChoice' ? verdict.unused : [],
    earlier: earlier.reduce((sum, count) => sum + count, 0),
    withdrawn: withdrawal !== null,
  }
}
