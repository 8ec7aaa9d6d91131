import { record } from '~/audit/record.server'
import type { CourseView } from '~/courseware/published'
import type { Day } from '~/platform/calendar'
import type { Tx } from '~/platform/database.server'
import { BARE_SITE, DEMO_SITE } from '~/platform/site-settings'
import { canonicalJson, newCode, newId, sha256 } from '~/platform/ids.server'
import { type CertificateData, type CertificateHolder, CODE_SYMBOLS, DEFAULT_TITLE } from './certificate'

const SETTINGS = { title: 'site.certificateTitle', province: 'site.province', mode: 'mode' } as const

type Issue = {
  completionId: string
  course: CourseView
  completedOn: Day
  holder: CertificateHolder
  officialId: string
  at: Date
}

/** Issues the certificate of a completion inside its transaction, with all that is printed on it frozen. */
export async function issueCertificate(tx: Tx, issue: Issue): Promise<string> {
  const { completionId, course, completedOn, holder, officialId: actorId, at } = issue
  const words = await settingsOf(tx)
  const data: CertificateData = {
    ...words,
    courseTitle: course.title,
    editionNumber: course.number,
    editionHash: course.hash,
    completedOn,
    periods: course.periods,
    issuer: course.owner,
  }
  const { id, commitment } = await writeCertificate(tx, { completionId, data, holder, replacesId: null, at })
  const subject = { subjectType: 'certificate', subjectId: id } as const
  await record(
    tx,
    { kind: 'certificateIssued', ...subject, data: { completionId, commitment } },
    { actorId, at },
  )
  return id
}

export async function writeCertificate(
  tx: Tx,
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
  await tx.certificate.create({
    data: { id, code, completionId, data: JSON.stringify(data), commitment, issuedAt: at, replacesId },
  })
  await tx.certificateHolder.create({ data: { certificateId: id, salt, ...holder } })
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

async function settingsOf(tx: Tx): Promise<{ title: string; province: string }> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.values(SETTINGS) } } })
  const valueOf = (key: string) => rows.find((row) => row.key === key)?.value
  const fallback = valueOf(SETTINGS.mode) === 'demo' ? DEMO_SITE : BARE_SITE
  return {
    title: valueOf(SETTINGS.title) ?? DEFAULT_TITLE,
    province: valueOf(SETTINGS.province) ?? fallback.province,
  }
}
