import type { Blueprint } from './draw'

/** What holds for one sitting, frozen on the attempt as JSON when it begins. */
export type AttemptRules = {
  /** percent */
  passPercent: number
  /** without extra attempts */
  attempts: number
  /** hours between handing in and the last of `attempts` */
  waitHoursBeforeLast: number
  timerMinutes: number | null
  blueprint: Blueprint
}

/** What an order may set over the course's default; null leaves the default. */
export type CampaignRules = {
  attempts: number | null
  waitHoursBeforeLast: number | null
  timerMinutes: number | null
}

export function resolveRules(course: AttemptRules, campaign: CampaignRules | null): AttemptRules {
  return {
    passPercent: course.passPercent,
    attempts: campaign?.attempts ?? course.attempts,
    waitHoursBeforeLast: campaign?.waitHoursBeforeLast ?? course.waitHoursBeforeLast,
    timerMinutes: campaign?.timerMinutes ?? course.timerMinutes,
    blueprint: course.blueprint,
  }
}

/** The rules for someone who is given so many percent more time; minutes are rounded up. */
export function withExtraTime(rules: AttemptRules, percent: number): AttemptRules {
  const { timerMinutes } = rules
  if (timerMinutes === null || percent <= 0) return rules
  return { ...rules, timerMinutes: Math.ceil((timerMinutes * (100 + percent)) / 100) }
}

/** How many questions a paper has. */
export function paperLength(rules: Pick<AttemptRules, 'blueprint'>): number {
  return rules.blueprint.reduce((sum, { count }) => sum + count, 0)
}

export type SittingFacts = {
  completed: boolean
  openAttemptId: string | null
  /** lessons not yet finished */
  lessonsLeft: number
  attemptsUsed: number
  /** extra attempts included */
  attemptsAllowed: number
  lastSubmittedAt: Date | null
  rules: AttemptRules
}

export type NextAttempt =
  | { kind: 'completed' }
  | { kind: 'continue'; attemptId: string }
  | { kind: 'lessonsLeft'; count: number }
  | { kind: 'usedUp' }
  | { kind: 'wait'; until: Date }
  | { kind: 'open'; attemptsLeft: number }

/**
 * Whether a sitting may begin at an instant, and if not, why. The test opens when every lesson has been read. A sitting
 * that has begun may always be finished, also when other work has settled the enrolment meanwhile.
 */
export function nextAttempt(facts: SittingFacts, at: Date): NextAttempt {
  if (facts.openAttemptId !== null) return { kind: 'continue', attemptId: facts.openAttemptId }
  if (facts.completed) return { kind: 'completed' }
  if (facts.lessonsLeft > 0) return { kind: 'lessonsLeft', count: facts.lessonsLeft }
  const attemptsLeft = facts.attemptsAllowed - facts.attemptsUsed
  if (attemptsLeft <= 0) return { kind: 'usedUp' }
  const until = mayBeginAt(facts)
  return until !== null && at < until ? { kind: 'wait', until } : { kind: 'open', attemptsLeft }
}

const HOUR_MS = 3_600_000

/** Only the last of the allowed attempts waits; one opened by a person does not. */
function mayBeginAt({ attemptsUsed, lastSubmittedAt, rules }: SittingFacts): Date | null {
  const isLast = attemptsUsed + 1 === rules.attempts
  if (!isLast || lastSubmittedAt === null || rules.waitHoursBeforeLast <= 0) return null
  return new Date(lastSubmittedAt.getTime() + rules.waitHoursBeforeLast * HOUR_MS)
}

/** The instant at which a timed sitting ends; null without a timer. */
export function deadlineOf(rules: Pick<AttemptRules, 'timerMinutes'>, startedAt: Date): Date | null {
  return rules.timerMinutes === null ? null : new Date(startedAt.getTime() + rules.timerMinutes * 60_000)
}

/** Right answers are shown once they can no longer be used: passed, or no attempt is left. */
export function showsRightAnswers(facts: {
  passed: boolean
  attemptsUsed: number
  attemptsAllowed: number
}): boolean {
  return facts.passed || facts.attemptsUsed >= facts.attemptsAllowed
}
