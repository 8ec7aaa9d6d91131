import { type Day, endOfDay, startOfDay, addDays } from '~/platform/calendar'
import { SMALLEST_RANKED } from './standing-counts'

/** One enrolment whose first test was handed in, as the server noted it. */
export interface Sitting {
  /** an opaque id: people are counted once */
  person: string
  /** between opening and leaving the sections, up to the completion */
  readSeconds: number
  /** what the edition says its reading takes */
  minutes: number
  /** 0–1: the first attempt, and the best */
  first: number
  best: number
  /** null while no attempt was passed */
  completedAt: Date | null
  dueOn: Day | null
}

/** Wrong answers of first attempts beside one another, without whose they are. */
export interface SharedWrong {
  /** wordings that two people or more answered wrongly */
  questions: number
  /** two people who answered the same wording wrongly */
  pairs: number
  /** of these, with the same wrong answer */
  same: number
  /** người with such an answer */
  people: number
}

/** From when figures ask to be looked at again; the reasons stand in docs/decisions/0023. */
export const FORMALITY = {
  /** people: fewer would point at someone */
  fewest: SMALLEST_RANKED,
  /** people: more are not colleagues of one another, and the units below are looked at instead */
  most: 1500,
  /** people to whom a sign applies, whatever their share */
  fewestInSign: 3,
  fastReading: { ofMinutes: 1 / 5, ofPeople: 1 / 2 },
  deadlineBurst: { lastDays: 2, hours: 2, ofPeople: 1 / 2 },
  sameWrong: { questions: 5, pairs: 10, ofPairs: 4 / 5 },
  scoreGap: { points: 0.4, ofPeople: 1 / 3 },
} as const

export const SIGN_KINDS = ['fastReading', 'deadlineBurst', 'sameWrong', 'scoreGap'] as const
export type SignKind = (typeof SIGN_KINDS)[number]
export const isSign = (kind: string): kind is SignKind => (SIGN_KINDS as readonly string[]).includes(kind)

/**
 * Something to look at again: never what anyone did, only how many of how many the figures speak of. Signs that come of
 * scores say no number: of a whole unit it would tell each one's.
 */
export type FormalitySign =
  | {
      kind: 'fastReading' | 'deadlineBurst'
      /** người */
      people: number
      of: number
    }
  | { kind: 'sameWrong' | 'scoreGap' }

/** The signs in a unit's sittings; null where too few have finished to say anything. */
export function formalitySigns(sittings: readonly Sitting[], shared: SharedWrong): FormalitySign[] | null {
  const finished = sittings.filter(({ completedAt }) => completedAt !== null)
  const of = peopleOf(finished)
  if (of < FORMALITY.fewest) return null
  const { fastReading, deadlineBurst, scoreGap } = FORMALITY
  const fast = peopleOf(finished.filter(isFast))
  const inBurst = burstOf(finished)
  return [
    ...(isMany(fast, of * fastReading.ofPeople) ? [{ kind: 'fastReading', people: fast, of } as const] : []),
    ...(isMany(inBurst, of * deadlineBurst.ofPeople)
      ? [{ kind: 'deadlineBurst', people: inBurst, of } as const]
      : []),
    ...(isShared(shared) ? [{ kind: 'sameWrong' } as const] : []),
    ...(isMany(peopleOf(finished.filter(hasGap)), of * scoreGap.ofPeople)
      ? [{ kind: 'scoreGap' } as const]
      : []),
  ]
}

const isMany = (people: number, enough: number) => people >= FORMALITY.fewestInSign && people >= enough

const peopleOf = (sittings: readonly Sitting[]) => new Set(sittings.map(({ person }) => person)).size

const isFast = ({ readSeconds, minutes }: Sitting) =>
  readSeconds < minutes * 60 * FORMALITY.fastReading.ofMinutes

/** Scores are ratios of small whole numbers: a hair of rounding must not move the edge. */
const hasGap = ({ first, best }: Sitting) => best - first >= FORMALITY.scoreGap.points - 1e-9

/** The most people who completed within one window in the last days of their own terms. */
function burstOf(finished: readonly Sitting[]): number {
  const inTheEnd = finished
    .flatMap(({ person, completedAt, dueOn }) =>
      completedAt && isInTheEnd(completedAt, dueOn) ? [{ person, at: completedAt.getTime() }] : [],
    )
    .sort((a, b) => a.at - b.at)
  const window = FORMALITY.deadlineBurst.hours * 3_600_000
  return inTheEnd.reduce((most, { at }, place) => {
    const within = inTheEnd.slice(place).filter((one) => one.at - at < window)
    return Math.max(most, new Set(within.map(({ person }) => person)).size)
  }, 0)
}

function isInTheEnd(at: Date, dueOn: Day | null): boolean {
  if (dueOn === null) return false
  return at >= startOfDay(addDays(dueOn, 1 - FORMALITY.deadlineBurst.lastDays)) && at < endOfDay(dueOn)
}

function isShared({ questions, pairs, same, people }: SharedWrong): boolean {
  const rule = FORMALITY.sameWrong
  const enough = questions >= rule.questions && pairs >= rule.pairs && people >= FORMALITY.fewestInSign
  return enough && same >= pairs * rule.ofPairs
}
