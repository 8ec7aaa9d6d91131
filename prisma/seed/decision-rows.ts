import { addDays, type Day } from '~/platform/calendar'
import { demoId } from './chance'
import { type LearningRows, type Telling } from './learning-tables'
import { type DemoPerson } from './person'
import { atMinute } from './timeline'

const FLOOD = 'Trực phòng, chống lụt, bão theo Công văn số 118/UBND-VP'
const RETIRING = 'Nghỉ hưu trước ngày kết thúc đợt học theo Quyết định số 402/QĐ-SNV'

/** Exemption, deferral or extension: the row of the decision, and the facts it sets on the enrolment. */
export function addDecisions(
  rows: LearningRows,
  enrolmentId: string,
  person: DemoPerson,
  completedOn: Day | null,
  context: Telling,
) {
  const { timeline, chance, clerkId: byId } = context
  const decided = (day: Day) => ({ enrolmentId, byId, at: atMinute(day, 9 * 60 + 20) })
  if (person.outcome === 'exempt') {
    const from = addDays(timeline.opensOn, 4)
    rows.exemptions.push({
      id: demoId('exemption', enrolmentId),
      from,
      until: null,
      reason: RETIRING,
      ...decided(from),
    })
    return { exemptFrom: from, exemptUntil: null }
  }
  if (person.outcome === 'onLeave') {
    const kind = person.sex === 'female' ? 'maternity' : chance.pick(['sick', 'study', 'unpaid'])
    const from = addDays(timeline.opensOn, -chance.between(10, 60))
    const until = addDays(timeline.today, chance.between(12, 70))
    rows.leaves.push({ id: demoId('leave', person.id), officialId: person.id, kind, from, to: until })
    const deferral = { from: timeline.opensOn, until, reason: kind, ...decided(timeline.opensOn) }
    rows.deferrals.push({ id: demoId('deferral', enrolmentId), ...deferral })
    return { deferredFrom: timeline.opensOn, deferredUntil: until }
  }
  if (
    !person.extended ||
    (completedOn !== null && completedOn <= timeline.dueOn) ||
    person.outcome === 'noSignInName'
  )
    return {}
  const decidedOn = addDays(timeline.dueOn, -6)
  const extension = {
    fromDueOn: timeline.dueOn,
    toDueOn: timeline.extendedDueOn,
    reason: FLOOD,
    ...decided(decidedOn),
  }
  rows.extensions.push({ id: demoId('extension', enrolmentId), ...extension })
  return { dueOn: timeline.extendedDueOn }
}
