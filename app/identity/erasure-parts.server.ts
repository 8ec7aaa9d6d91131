import { type DbOrTx } from '~/platform/database.server'

/** What an erasure takes away, in the groups that its page names. */
export const ERASED_PARTS = ['signIn', 'papers', 'messages', 'written', 'habits', 'imports'] as const
export type ErasedPart = (typeof ERASED_PARTS)[number]

type Rows = Promise<{ count: number }>
interface Piece {
  part: ErasedPart
  count(on: DbOrTx, officialId: string): Promise<number>
  erase(on: DbOrTx, officialId: string): Rows
}

const of = (officialId: string) => ({ where: { officialId } })
const ofEnrolments = (officialId: string) => ({ where: { enrolment: { officialId } } })
const holders = (officialId: string) => ({ where: { certificate: { completion: { officialId } } } })

/** Written by the person or sent to them: a head may have named somebody in the words. */
const reminders = (officialId: string) => ({
  where: { OR: [{ byId: officialId }, { recipients: { some: { officialId } } }] },
})

/** Explanations name their enrolment by id only. */
async function explanations(on: DbOrTx, officialId: string) {
  const rows = await on.enrolment.findMany({ where: { officialId }, select: { id: true } })
  return { where: { enrolmentId: { in: rows.map(({ id }) => id) } } }
}

/** Each is a kind of row that names the person or says something personal in words; what is only a figure or an opaque id stays. */
export const ERASED_PIECES: readonly Piece[] = [
  {
    part: 'signIn',
    count: (on, id) => on.signInName.count(of(id)),
    erase: (on, id) => on.signInName.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.credential.count(of(id)),
    erase: (on, id) => on.credential.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.oneTimeCode.count(of(id)),
    erase: (on, id) => on.oneTimeCode.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.session.count(of(id)),
    erase: (on, id) => on.session.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.heldPost.count(of(id)),
    erase: (on, id) => on.heldPost.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.apiToken.count(of(id)),
    erase: (on, id) => on.apiToken.deleteMany(of(id)),
  },
  {
    part: 'signIn',
    count: (on, id) => on.calendarAddress.count(of(id)),
    erase: (on, id) => on.calendarAddress.deleteMany(of(id)),
  },
  {
    part: 'papers',
    count: (on, id) => on.certificateHolder.count(holders(id)),
    erase: (on, id) => on.certificateHolder.deleteMany(holders(id)),
  },
  {
    part: 'papers',
    count: (on, id) => on.signedReportDetail.count(of(id)),
    erase: (on, id) => on.signedReportDetail.deleteMany(of(id)),
  },
  {
    part: 'messages',
    count: (on, id) => on.notice.count(of(id)),
    erase: (on, id) => on.notice.deleteMany(of(id)),
  },
  {
    part: 'messages',
    count: (on, id) => on.letter.count(of(id)),
    erase: (on, id) => on.letter.updateMany({ ...of(id), data: { subject: null, text: null } }),
  },
  {
    part: 'messages',
    count: (on, id) => on.reminder.count(reminders(id)),
    erase: (on, id) => on.reminder.updateMany({ ...reminders(id), data: { subject: '', text: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.workingCopy.count(of(id)),
    erase: (on, id) => on.workingCopy.deleteMany(of(id)),
  },
  {
    part: 'written',
    count: (on, id) => on.questionComplaint.count(of(id)),
    erase: (on, id) => on.questionComplaint.updateMany({ ...of(id), data: { text: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.correction.count(of(id)),
    erase: (on, id) => on.correction.updateMany({ ...of(id), data: { text: '', answer: null } }),
  },
  {
    part: 'written',
    count: (on, id) => on.outsideClaim.count(of(id)),
    erase: (on, id) =>
      on.outsideClaim.updateMany({ ...of(id), data: { paperNumber: '', evidence: '', answer: null } }),
  },
  {
    part: 'written',
    count: (on, id) => on.outsideTraining.count(of(id)),
    erase: (on, id) => on.outsideTraining.updateMany({ ...of(id), data: { paperNumber: '', evidence: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.outsideWithdrawal.count({ where: { training: { officialId: id } } }),
    erase: (on, id) =>
      on.outsideWithdrawal.updateMany({ where: { training: { officialId: id } }, data: { reason: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.extraTime.count(of(id)),
    erase: (on, id) => on.extraTime.updateMany({ ...of(id), data: { reason: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.leave.count(of(id)),
    erase: (on, id) => on.leave.updateMany({ ...of(id), data: { kind: 'other' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.exemption.count(ofEnrolments(id)),
    erase: (on, id) => on.exemption.updateMany({ ...ofEnrolments(id), data: { reason: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.extension.count(ofEnrolments(id)),
    erase: (on, id) => on.extension.updateMany({ ...ofEnrolments(id), data: { reason: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.deferral.count(ofEnrolments(id)),
    erase: (on, id) => on.deferral.updateMany({ ...ofEnrolments(id), data: { reason: '' } }),
  },
  {
    part: 'written',
    count: (on, id) => on.withdrawal.count(ofEnrolments(id)),
    erase: (on, id) => on.withdrawal.updateMany({ ...ofEnrolments(id), data: { reason: '' } }),
  },
  {
    part: 'written',
    count: async (on, id) => on.overdueExplanation.count(await explanations(on, id)),
    erase: async (on, id) =>
      on.overdueExplanation.updateMany({ ...(await explanations(on, id)), data: { text: '' } }),
  },
  {
    part: 'habits',
    count: (on, id) => on.sectionVisit.count(ofEnrolments(id)),
    erase: (on, id) => on.sectionVisit.deleteMany(ofEnrolments(id)),
  },
  {
    part: 'habits',
    count: (on, id) => on.practiceAnswer.count(ofEnrolments(id)),
    erase: (on, id) => on.practiceAnswer.deleteMany(ofEnrolments(id)),
  },
  {
    part: 'imports',
    count: (on, id) => on.peopleImportEntry.count(of(id)),
    erase: (on, id) => on.peopleImportEntry.deleteMany(of(id)),
  },
]
