import { type ReportFlag } from './report-flags'
import { type ReportFacts, type ReportPerson } from './report-facts'

/** Someone overdue whom nothing was said of, nor done for. */
export interface Unexplained {
  person: ReportPerson
  /** the overdue enrolments that want an explanation */
  enrolments: { id: string; dueOn: string }[]
}

/** The overdue of whom an explanation is still missing: every overdue enrolment wants one, or a further attempt opened since. */
export function unexplained({ people }: Pick<ReportFacts, 'people'>): Unexplained[] {
  return people.flatMap((person) => {
    const enrolments = person.states.flatMap(({ id, standing, dueOn }) => {
      const note = person.notes.find(({ enrolmentId }) => enrolmentId === id)
      const answered = note !== undefined && (note.explanation !== null || note.attemptOpened)
      return standing === 'overdue' && dueOn !== null && !answered ? [{ id, dueOn }] : []
    })
    return enrolments.length > 0 ? [{ person, enrolments }] : []
  })
}

export const unanswered = (flags: readonly ReportFlag[]): ReportFlag[] =>
  flags.filter(({ sentence }) => sentence === null)

/** Whether a head may sign: every overdue person explained or acted for, a sentence to every flag. */
export function isReady(facts: Pick<ReportFacts, 'people'>, flags: readonly ReportFlag[]): boolean {
  return unexplained(facts).length === 0 && unanswered(flags).length === 0
}
