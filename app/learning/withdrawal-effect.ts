import type { Blueprint, DrawPool } from './draw'

export type WithdrawalEffect = {
  /** of the question's pool, after it is gone */
  left: number
  /** how many a paper draws from that pool */
  needed: number
}

/** What is left of a question's pool without it and without those withdrawn already, beside what a paper draws from it. */
export function withdrawalEffect({
  pools,
  blueprint,
  withdrawn,
  questionId,
}: {
  pools: readonly DrawPool[]
  blueprint: Blueprint
  withdrawn: ReadonlySet<string>
  questionId: string
}): WithdrawalEffect {
  const pool = pools.find(({ questions }) => questions.some(({ id }) => id === questionId))
  const left = pool?.questions.filter(({ id }) => id !== questionId && !withdrawn.has(id)).length ?? 0
  const part = blueprint.find(({ lessonSlug }) => lessonSlug === pool?.lessonSlug)
  return { left, needed: part?.count ?? 0 }
}

/** The pools without what is withdrawn: what a new paper is drawn from. */
export function drawable(pools: readonly DrawPool[], withdrawn: ReadonlySet<string>): DrawPool[] {
  return pools.map(({ lessonSlug, questions }) => ({
    lessonSlug,
    questions: questions.filter(({ id }) => !withdrawn.has(id)),
  }))
}
