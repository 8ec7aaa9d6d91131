import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'

export interface OwnEvent {
  at: Date
  kind: string
  by: 'me' | 'other' | 'system'
  /** Done by this official to somebody else's account. */
  ofOther: boolean
}

/** What was done by an official and to their account, the latest first. */
export async function accessLog(officialId: string, most = 50): Promise<OwnEvent[]> {
  const rows = await db().auditEntry.findMany({
    where: { OR: [{ actorId: officialId }, { subjectType: 'official', subjectId: officialId }] },
    orderBy: { sequence: 'desc' },
    take: most,
    select: { at: true, kind: true, actorId: true, subjectType: true, subjectId: true },
  })
  return rows.map(({ at, kind, actorId, subjectType, subjectId }) => ({
    at,
    kind,
    by: byWhom(actorId, officialId),
    ofOther: subjectType === 'official' && subjectId !== officialId,
  }))
}

/**
 * Everything stored about an official, for them to keep (Law 91/2025/QH15): profile, postings, learning, answers of
 * submitted tests, certificates, log. No answer key, no secret, nobody else's data.
 */
export async function exportOwnData(officialId: string, at: Date): Promise<object> {
  const profile = await db().official.findUniqueOrThrow({ where: { id: officialId }, select: profileParts })
  const learning = await db().enrolment.findMany({ where: { officialId }, include: learningParts })
  const certificates = await db().certificate.findMany({
    where: { completion: { officialId } },
    select: {
      code: true,
      data: true,
      issuedAt: true,
      holder: { omit: { salt: true, certificateId: true } },
      revocation: true,
    },
  })
  const complaints = await db().questionComplaint.findMany({
    where: { officialId },
    select: { questionId: true, text: true, at: true },
  })
  const drafts = await db().workingCopy.findMany({
    where: { officialId },
    select: { courseId: true, fileName: true, markdown: true, savedAt: true },
  })
  const tokens = await db().apiToken.findMany({
    where: { officialId },
    select: { name: true, createdAt: true, lastDay: true, lastUsedOn: true, revokedAt: true },
  })
  const elsewhere = await elsewhereOf(officialId)
  const told = await toldTo(officialId)
  const log = await accessLog(officialId, 10_000)
  const lists = { learning, certificates, complaints, drafts, tokens, ...elsewhere, ...told, log }
  const rows = Object.values(lists).reduce((sum, list) => sum + list.length, 0)
  await transaction((tx) =>
    record(
      tx,
      { kind: 'ownDataExported', subjectType: 'official', subjectId: officialId, data: { rows } },
      { actorId: officialId, at },
    ),
  )
  return { exportedAt: at, profile, ...lists }
}

/** Training done elsewhere, as it was declared and as it was accepted, and more time in tests. */
async function elsewhereOf(officialId: string) {
  const where = { officialId }
  return {
    trainingClaims: await db().outsideClaim.findMany({ where, omit: { decidedById: true } }),
    training: await db().outsideTraining.findMany({
      where,
      omit: { acceptedById: true },
      include: { withdrawal: { select: { reason: true, at: true } } },
    }),
    extraTime: await db().extraTime.findMany({ where, omit: { byId: true } }),
    refreshers: await db().refresherDue.findMany({ where, select: { courseId: true, owedOn: true } }),
  }
}

/** What the person was told, and what a signed report says of them. */
async function toldTo(officialId: string) {
  const where = { officialId }
  return {
    notices: await db().notice.findMany({
      where,
      select: { kind: true, data: true, createdAt: true, readAt: true },
    }),
    letters: await db().letter.findMany({
      where,
      select: { kind: true, state: true, subject: true, text: true, createdAt: true },
    }),
    signedReports: await db().signedReportDetail.findMany({ where, select: { part: true, data: true } }),
    overdueExplanations: await db().overdueExplanation.findMany({
      where: { enrolmentId: { in: await enrolmentIds(officialId) } },
      select: { dueOn: true, text: true, at: true },
    }),
  }
}

const enrolmentIds = async (officialId: string): Promise<string[]> =>
  (await db().enrolment.findMany({ where: { officialId }, select: { id: true } })).map(({ id }) => id)

const byWhom = (actorId: string | null, own: string) =>
  actorId === null ? 'system' : actorId === own ? 'me' : 'other'

const named = { select: { code: true, name: true } } as const

const profileParts = {
  staffCode: true,
  fullName: true,
  honorific: true,
  phone: true,
  email: true,
  language: true,
  textSize: true,
  shortcuts: true,
  joinedOn: true,
  leftOn: true,
  signInNames: { select: { kind: true, normalised: true } },
  postings: { select: { primary: true, from: true, to: true, unit: named, position: named } },
  headships: { select: { kind: true, from: true, to: true, unit: named } },
  roleGrants: { select: { role: true, from: true, to: true, unit: named } },
  leaves: { select: { kind: true, from: true, to: true } },
  sessions: { select: { createdAt: true, lastSeenAt: true, sharedDevice: true } },
} as const

const learningParts = {
  course: { select: { slug: true } },
  campaign: { select: { code: true, name: true } },
  exemptions: true,
  extensions: true,
  deferrals: true,
  withdrawals: true,
  closures: true,
  corrections: true,
  credit: { select: { kind: true, settledOn: true } },
  extraAttempts: true,
  readings: true,
  visits: { select: { lessonSlug: true, sectionId: true, openedAt: true, leftAt: true } },
  practice: { select: { questionId: true, answer: true, correct: true, tries: true, answeredAt: true } },
  attempts: {
    select: {
      code: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      submittedBy: true,
      questions: { select: { position: true, questionId: true, answer: true, answeredAt: true } },
      grades: {
        select: { kind: true, correct: true, total: true, needed: true, passed: true, gradedAt: true },
      },
    },
  },
  completion: { select: { completedOn: true, courseEditionHash: true, unitName: true } },
} as const
