import { record } from '~/audit/record.server'
import { type CertificateData } from '~/learning/certificate'
import { outsideTrainingOf } from '~/learning/outside-training.server'
import { type Day } from '~/platform/calendar'
import { db, type Prisma, transaction } from '~/platform/database.server'
import { type LearningRecord, learningRecord, type LearntLine, type NotOwed } from './learning-record'

/** Everything an official has finished and was exempted from. The caller has looked the official up in the viewer's scope. */
export async function learningRecordOf(officialId: string, today: Day): Promise<LearningRecord> {
  const [completions, outside, enrolments] = await Promise.all([
    db().completion.findMany({ where: { officialId }, include: COMPLETION }),
    outsideTrainingOf(officialId),
    db().enrolment.findMany({ where: { officialId }, include: SPANS }),
  ])
  const elsewhere = outside.map(({ to, periods, title, organiser, paperNumber, evidence }) => ({
    ...{ kind: 'outside' as const, on: to, periods, title, organiser, paperNumber, evidence },
  }))
  return learningRecord(
    [...completions.map(lineOf), ...elsewhere],
    enrolments.flatMap(spansOf).sort((a, b) => (a.from < b.from ? -1 : 1)),
    today,
  )
}

const TITLE = {
  select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
} as const
const COMPLETION = {
  courseEdition: { select: { title: true, owner: true, periods: true } },
  certificates: {
    orderBy: { issuedAt: 'desc' },
    take: 1,
    select: { code: true, data: true, revocation: true },
  },
} satisfies Prisma.CompletionInclude
const SPANS = {
  course: TITLE,
  courseEdition: { select: { title: true } },
  exemptions: true,
  deferrals: true,
  withdrawals: true,
} satisfies Prisma.EnrolmentInclude

/** The certificate says what was frozen when it was issued; without one the edition does. */
function lineOf(row: Prisma.CompletionGetPayload<{ include: typeof COMPLETION }>): LearntLine {
  const { completedOn: on, unitName, courseEdition, certificates } = row
  const [paper] = certificates
  const frozen = paper && (JSON.parse(paper.data) as CertificateData)
  return {
    ...{ kind: 'completion', on, unitName },
    title: frozen?.courseTitle ?? courseEdition.title,
    organiser: frozen?.issuer ?? courseEdition.owner,
    periods: frozen?.periods ?? courseEdition.periods,
    code: paper?.code ?? null,
    revoked: paper !== undefined && paper.revocation !== null,
  }
}

function spansOf(row: Prisma.EnrolmentGetPayload<{ include: typeof SPANS }>): NotOwed[] {
  const title = row.courseEdition?.title ?? row.course.editions[0]?.title ?? row.course.slug
  const endedOn = (id: string) => row.withdrawals.find(({ factId }) => factId === id)?.on
  const span = (kind: NotOwed['kind']) => (fact: (typeof row.exemptions)[number]) => ({
    ...{ kind, title, from: fact.from, until: endedOn(fact.id) ?? fact.until, reason: fact.reason },
  })
  return [...row.exemptions.map(span('exemption')), ...row.deferrals.map(span('deferral'))]
}

/** Notes who took somebody's record out of the system. */
export function recordTranscript(
  { officialId, rows }: { officialId: string; rows: number },
  by: { actorId: string; at: Date },
): Promise<void> {
  const event = { kind: 'transcriptExported', subjectType: 'official', subjectId: officialId } as const
  return transaction((tx) => record(tx, { ...event, data: { rows } }, by))
}
