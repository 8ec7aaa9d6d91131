import { sha256 } from '~/platform/ids.server'
import { Chance } from './chance'
import { type AttemptStory } from './stories'

/** The ward in which a sheet of answers went round: complete as others are, and understood by few. */
export const SHEET_IN = 'BM.33'

const MINUTES_BETWEEN = 95

/**
 * Of someone who passed: first a sitting by the sheet, half of which is wrong, then everything right an hour and a half
 * later. The day and the moment of passing stay, so that no figure of completion moves.
 */
export function bySheet(attempts: readonly AttemptStory[]): AttemptStory[] | null {
  const passed = attempts.at(-1)
  if (!passed || passed.rightOfTen < 8) return null
  const before = new Date(passed.startedAt.getTime() - MINUTES_BETWEEN * 60_000)
  return [
    { startedAt: before, seconds: passed.seconds, rightOfTen: 5, bySheet: true },
    { ...passed, rightOfTen: 10 },
  ]
}

/** The same question falls the same way on every copy. */
export const chanceOfSheet = (questionId: string): Chance =>
  new Chance(Number.parseInt(sha256(`sheet:${questionId}`).slice(0, 8), 16))

/** Questions by how likely the sheet has them right. */
export const orderOfSheet = (questionIds: readonly string[]): string[] =>
  questionIds
    .map((id) => ({ id, place: chanceOfSheet(id).next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
