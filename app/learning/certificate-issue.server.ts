import { record } from '~/audit/record.server'
import type { CourseView } from '~/courseware/published'
import type { Day } from '~/platform/calendar'
import { BARE_SITE, DEMO_SITE } from '~/platform/site-settings'
import { canonicalJson, newCode, newId, sha256 } from '~/platform/ids.server'
import { type Run } from '~/platform/transaction-sql.server'
import { type CertificateData, type CertificateHolder, CODE_SYMBOLS, DEFAULT_TITLE } from './certificate'
import { insertCertificate, settingsOf } from './completions.sql.server'

const SETTINGS = { title: 'site.certificateTitle', province: 'site.province', mode: 'mode' } as const

type Issue = {
  completionId: string
  course: CourseView
  completedOn: Day
  holder: CertificateHolder
  actorId: string
  at: Date
}

/** Issues the certificate of a completion inside its transaction, with all that is printed on it frozen. */
export async function issueCertificate(run: Run, issue: Issue): Promise<string> {
  const { completionId, course, completedOn, holder, actorId, at } = issue
  const words = await wordsOf(run)
  const data: CertificateData = {
    ...words,
    courseTitle: course.title,
    editionNumber: course.number,
    editionHash: course.hash,
    completedOn,
    periods: course.periods,
    issuer: course.owner,
  }
  const { id, commitment } = await writeCertificate(run, { completionId, data, holder, replacesId: null, at })
  const subject = { subjectType: 'certificate', subjectId: id } as const
  await record(
    run,
    { kind: 'certificateIssued', ...subject, data: { completionId, commitment } },
    { actorId, at },
  )
  return id
}

export async function writeCertificate(
  run: Run,
  paper: {
    completionId: string
    data: CertificateData
    holder: CertificateHolder
    replacesId: string | null
    at: Date
  },
): Promise<{ id: string; commitment: string }> {
  const { completionId, data, holder, replacesId, at } = paper
  const [id, code, salt] = [newId(), newCode(CODE_SYMBOLS), newCode(32)]
  const commitment = commitmentOf({ code, data, holder, salt })
  await insertCertificate(run, {
    id,
    code,
    completionId,
    data: JSON.stringify(data),
    commitment,
    issuedAt: at,
    replacesId,
    holder: { salt, ...holder },
  })
  return { id, commitment }
}

/** Binds the frozen data, the code and the person together; without the salt it tells nothing of the person. */
export function commitmentOf(paper: {
  code: string
  data: CertificateData
  holder: CertificateHolder
  salt: string
}): string {
  const { fullName, unitName, positionName } = paper.holder
  const { code, data, salt } = paper
  return sha256(canonicalJson({ code, data, salt, fullName, unitName, positionName }))
}

async function wordsOf(run: Run): Promise<{ title: string; province: string }> {
  const { title, province, mode } = SETTINGS
  const set = await settingsOf(run, [title, province, mode])
  const fallback = set.get(mode) === 'demo' ? DEMO_SITE : BARE_SITE
  return { title: set.get(title) ?? DEFAULT_TITLE, province: set.get(province) ?? fallback.province }
}
