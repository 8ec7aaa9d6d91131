import { type CertificateData, CODE_SYMBOLS, DEFAULT_TITLE } from '~/learning/certificate'
import { commitmentOf } from '~/learning/certificate-issue.server'
import { type Day, dayOf } from '~/platform/calendar'
import { type SatAttempt } from './attempt-rows'
import { demoCode, demoId } from './chance'
import { type DemoCourse } from './course'
import { type LearningRows, type Telling } from './learning-tables'
import { unitId, unitOn, unitPaths } from './organisation-rows'
import { type DemoPerson } from './person'
import { demoPositions } from './positions'
import { demoUnits } from './units'

export const PROVINCE = 'Tỉnh Bình Minh'

/** The completion with its certificate, at the unit of that day. */
export function addCompletion(
  rows: LearningRows,
  enrolmentId: string,
  person: DemoPerson,
  sat: SatAttempt,
  context: Telling,
): Day {
  const { course } = context
  const { submittedAt } = sat.attempt
  const completedOn = dayOf(submittedAt)
  const unit = unitOn(person, completedOn)
  const unitName = demoUnits.find(({ code }) => code === unit)?.name ?? ''
  const position = unit === person.unit ? person.position : (person.before?.position ?? person.position)
  const positionName = demoPositions.find(({ code }) => code === position)?.name ?? ''
  const completionId = demoId('completion', enrolmentId)
  rows.completions.push({
    id: completionId,
    enrolmentId,
    officialId: person.id,
    courseId: course.edition.courseId,
    courseEditionHash: course.edition.hash,
    language: 'vi',
    attemptId: sat.attempt.id,
    completedOn,
    completedAt: submittedAt,
    unitId: unitId(unit),
    unitName,
    unitPath: unitPaths.get(unit)?.path ?? '',
  })
  addCertificate(
    rows,
    { completionId, completedOn, issuedAt: submittedAt },
    { fullName: person.fullName, unitName, positionName },
    course,
  )
  return completedOn
}

function addCertificate(
  rows: LearningRows,
  issue: { completionId: string; completedOn: Day; issuedAt: Date },
  holder: { fullName: string; unitName: string; positionName: string },
  { edition }: DemoCourse,
): void {
  const { completionId, completedOn, issuedAt } = issue
  const id = demoId('certificate', completionId)
  const code = demoCode('certificate', completionId, CODE_SYMBOLS)
  const salt = demoCode('salt', completionId, 32)
  const data: CertificateData = {
    title: DEFAULT_TITLE,
    courseTitle: edition.title,
    editionNumber: edition.number,
    editionHash: edition.hash,
    completedOn,
    periods: edition.periods,
    issuer: edition.owner,
    province: PROVINCE,
  }
  const commitment = commitmentOf({ code, data, holder, salt })
  rows.certificates.push({ id, code, completionId, data: JSON.stringify(data), commitment, issuedAt })
  rows.holders.push({ certificateId: id, salt, ...holder })
}
