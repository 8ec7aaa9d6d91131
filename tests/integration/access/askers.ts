import { saveDraft } from '~/campaigns/drafts.server'
import { demoCast } from '~/identity/demo-cast.server'
import { openSession } from '~/identity/sessions.server'
import { beginAttempt } from '~/learning/attempts.server'
import { enrolmentById } from '~/learning/enrolment-rows.sql.server'
import { dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { demoCode, demoId } from '../../../prisma/seed/chance'
import { COURSE_SLUG } from '../../../prisma/seed/course'
import { AT, cookieOf } from '../identity/people'

/** Who asks. Heads and clerk belong to the commune of Tân Lập; `sitter` owns the attempt, `graduate` the certificate. */
export const ASKERS = {
  stranger: null,
  newcomer: 'Lò Văn Bình',
  sitter: null,
  graduate: null,
  colleague: 'Nguyễn Quốc Tư',
  head: 'Đỗ Thị Hạnh',
  clerk: 'Vũ Thị Lan',
  trainer: 'Lê Thị Thu Thảo',
  reviewer: 'Phạm Đình Khôi',
  inspector: 'Trần Minh Đức',
  administrator: 'Hoàng Thị Mai',
} as const
export type Asker = keyof typeof ASKERS

/** What the addresses of the table name. */
export type Params = Record<string, string>

/** Begins the sitting and finds the certificate that are asked for. Returns everyone's id too; a stranger has none. */
export async function setTheScene(): Promise<{ ids: Record<Asker, string | null>; params: Params }> {
  const cast = await demoCast({ demo: true })
  const idOf = (name: string | null) => cast.find(({ who }) => who === name)?.officialId ?? null
  const named = Object.fromEntries(Object.entries(ASKERS).map(([asker, name]) => [asker, idOf(name)]))
  const { sitter, attempt, question } = await someoneSitting(cast.map(({ officialId }) => officialId))
  const { graduate, certificate, code } = await someoneCertified()
  const refresher = await aRefresherFor(certificate)
  const ids = { ...named, sitter, graduate } as Record<Asker, string | null>
  const colleague = await db().posting.findFirstOrThrow({
    where: { unit: { code: 'BM.21.5' }, to: null, official: plain },
  })
  const unit = await db().unit.findUniqueOrThrow({ where: { code: 'BM.21' } })
  const campaign = await db().campaign.findFirstOrThrow({ orderBy: { code: 'asc' } })
  const draft = 'ban-dang-soan'
  await saveDraft(draft, {}, { byId: idOf(ASKERS.administrator) ?? '', at: AT })
  const enrolment = await db().enrolment.findFirstOrThrow({ where: { officialId: colleague.officialId } })
  const { notice, reminder } = await someoneTold(idOf(ASKERS.head) ?? '', unit.id)
  const params = {
    ...{ notice, reminder, secret: 'khong-co', period: demoId('reportPeriod', 'quarter') },
    ...{ course: COURSE_SLUG, lesson: 'qua-tang-va-hoi-lo', number: '1', file: '02-qua-tang-va-hoi-lo' },
    item: await aPooledQuestion(),
    what: 'khoa-hoc.zip',
    ...{ attempt, question, certificate, code, unit: unit.id, refresher, instrument: 'L-36-2018' },
    ...{ import: await anImport(ids.administrator ?? ''), official: colleague.officialId },
    claim: await aClaim(colleague.officialId),
    ...{ enrolment: enrolment.id, campaign: campaign.id, draft },
    ...{ guide: 'can-bo', held: 'khong-co', '*': 'khong-co' },
    ...{ act: 'doi-ten', position: 'moi' },
    ...{ piece: 'cau-hoi', image: 'khong-co' },
    ...{ report: demoId('signedReport', 'BM.21.3'), reference: demoCode('signedReport', 'BM.21.3', 8) },
  }
  return { ids, params }
}

/** A new session's cookie; a newcomer's may only set a password. */
export async function cookieFor(asker: Asker, officialId: string | null): Promise<string> {
  if (!officialId) return ''
  const options = { at: AT, sharedDevice: false, mustSetPassword: asker === 'newcomer' }
  return cookieOf(await transaction((tx) => openSession(tx, officialId, options)))
}

const plain = { roleGrants: { none: {} }, headships: { none: {} } }
const elsewhere = { ...plain, postings: { none: { unit: { code: { startsWith: 'BM.21' } } } } }

/** Someone outside the commune with a sitting that is open and another that was handed in. */
async function someoneSitting(cast: string[]) {
  const row = await db().enrolment.findFirstOrThrow({
    where: { completedOn: null, attemptsUsed: 1, official: elsewhere },
    orderBy: { id: 'asc' },
  })
  const enrolment = await enrolmentById(row.officialId, row.id)
  if (!enrolment) throw new Error('the enrolment is not there')
  const begun = await beginAttempt(enrolment, { at: AT })
  if (begun.kind !== 'begun') throw new Error(`the sitting did not begin: ${begun.kind}`)
  const answered = await db().attemptQuestion.findFirstOrThrow({
    where: { attempt: { enrolmentId: row.id, submittedAt: { not: null } } },
  })
  await forgetAsking(cast, answered.questionHash)
  return { sitter: row.officialId, attempt: begun.attemptId, question: answered.questionHash }
}

/** The pool is small and the cast have been asked most of it: this question shall be the sitter's alone. */
async function forgetAsking(officialIds: string[], questionHash: string): Promise<void> {
  const attempt = { enrolment: { officialId: { in: officialIds } } }
  await db().attemptQuestion.deleteMany({ where: { questionHash, attempt } })
}

async function aPooledQuestion(): Promise<string> {
  const pooled = await db().questionEdition.findFirstOrThrow({
    where: { place: 'pool', questionId: { startsWith: 'qua-tang-' } },
    orderBy: { questionId: 'asc' },
  })
  return pooled.questionId
}

/** A notice of the head's own, and a reminder the head sent. */
async function someoneTold(officialId: string, unitId: string) {
  const [notice, reminder] = ['thong-bao-cua-nguoi-dau', 'nhac-nho-cua-nguoi-dau']
  const told = { officialId, kind: 'unitWeek', key: notice, data: '{}', path: '/don-vi', createdAt: AT }
  await db().notice.create({ data: { id: notice, ...told } })
  const said = { about: 'people', unitId, byId: officialId, at: AT, subject: '', text: '' }
  await db().reminder.create({ data: { id: reminder, ...said } })
  return { notice, reminder }
}

/** Training done elsewhere that an official of the commune says they have. */
async function aClaim(officialId: string): Promise<string> {
  const days = { from: '2026-10-05', to: '2026-10-06', periods: 16 }
  const said = { title: 'Lớp bồi dưỡng', organiser: 'Trường Chính trị tỉnh', evidence: 'Hồ sơ cán bộ' }
  const { id } = await db().outsideClaim.create({
    data: { id: newId(), officialId, sentAt: AT, ...days, ...said },
  })
  return id
}

async function someoneCertified() {
  const { id, code, completion } = await db().certificate.findFirstOrThrow({
    where: { completion: { official: elsewhere } },
    include: { completion: true },
    orderBy: { id: 'asc' },
  })
  return { graduate: completion.officialId, certificate: id, code }
}

/** A list of people that was taken in. */
async function anImport(byId: string): Promise<string> {
  const data = { fileName: 'danh-sach.xlsx', byId, createdAt: AT, beatAt: AT, activatedAt: AT, state: 'done' }
  const { id } = await db().peopleImport.create({ data: { id: newId(), effectiveOn: dayOf(AT), ...data } })
  return id
}

/** A change of law that the holder of a certificate has yet to read. */
async function aRefresherFor(certificateId: string): Promise<string> {
  const { completion } = await db().certificate.findUniqueOrThrow({
    where: { id: certificateId },
    include: { completion: true },
  })
  const { id: completionId, officialId, courseId, courseEditionHash } = completion
  const change = { id: 'change', courseId, courseEditionHash, number: 999, publishedOn: '2026-11-01' }
  await db().lawChange.create({ data: { ...change, articles: '[]', sections: '[]', questions: '[]' } })
  const due = { id: 'refresher', lawChangeId: change.id, officialId, completionId, courseId }
  await db().refresherDue.create({ data: { ...due, owedOn: '2026-11-01' } })
  return due.id
}
