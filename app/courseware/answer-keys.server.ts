import { db } from '~/platform/database.server'
import { EditionCache, recall } from './edition-cache.server'
import type { CitedArticle } from './published'

/** What only the server reads, and only after an answer was given or a test handed in. */
export type AnswerKey = {
  /** ids of the right choices; an answer is right when it names exactly these */
  right: string[]
  /** HTML by choice id */
  explanations: Record<string, string>
  citations: CitedArticle[]
}

const keys = new EditionCache<AnswerKey>(4000)

/** Keys by question hash; unknown hashes are left out. Immutable, so remembered. */
export async function answerKeys(hashes: readonly string[]): Promise<Map<string, AnswerKey>> {
  const { known, missing } = recall(keys, hashes)
  if (missing.length === 0) return known
  const rows = await db().answerKey.findMany({ where: { questionHash: { in: missing } } })
  for (const row of rows) known.set(row.questionHash, keys.set(row.questionHash, keyFromRow(row)))
  return known
}

function keyFromRow(row: { right: string; explanations: string; citations: string }): AnswerKey {
  return {
    right: JSON.parse(row.right) as string[],
    explanations: JSON.parse(row.explanations) as Record<string, string>,
    citations: JSON.parse(row.citations) as CitedArticle[],
  }
}
