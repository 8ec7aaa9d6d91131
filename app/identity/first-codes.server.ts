import { record } from '~/audit/record.server'
import { transaction } from '~/platform/database.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { CODE_HOURS, codeHmac, codeOfForm, type IssuedCode } from './codes.server'

/**
 * One-time codes for many who have never signed in, handed over on printed slips. Codes issued to them before stop
 * working; the same form sent twice shows the same codes. Anyone who has a password by now is left out.
 */
export async function issueFirstCodes(
  officialIds: readonly string[],
  order: { importId: string; issuedById: string; at: Date; formToken: string },
): Promise<Map<string, IssuedCode>> {
  const { importId, issuedById, at, formToken } = order
  const expiresAt = new Date(at.getTime() + CODE_HOURS * 3_600_000)
  return transaction(async (tx) => {
    const withPassword = await tx.credential.findMany({
      where: { officialId: { in: [...officialIds] } },
      select: { officialId: true },
    })
    const known = new Set(withPassword.map(({ officialId }) => officialId))
    const codes = new Map(
      officialIds.filter((id) => !known.has(id)).map((id) => [id, codeOfForm(id, formToken)] as const),
    )
    const hmacs = [...codes.values()].map(codeHmac)
    const before = await tx.oneTimeCode.findFirst({ where: { codeHmac: { in: hmacs } } })
    if (before) return issued(codes, before.expiresAt)
    const ids = [...codes.keys()]
    await tx.oneTimeCode.updateMany({
      where: { officialId: { in: ids }, usedAt: null, expiresAt: { gt: at } },
      data: { expiresAt: at },
    })
    await tx.oneTimeCode.createMany({
      data: [...codes].map(([officialId, code]) => ({
        codeHmac: codeHmac(code),
        officialId,
        purpose: 'firstSignIn',
        issuedById,
        issuedAt: at,
        expiresAt,
      })),
    })
    const data = { purpose: 'firstSignIn', codes: ids.length, digest: sha256(canonicalJson(ids)) }
    await record(
      tx,
      { kind: 'oneTimeCodesIssued', subjectType: 'peopleImport', subjectId: importId, data },
      { actorId: issuedById, at },
    )
    return issued(codes, expiresAt)
  })
}

const issued = (codes: ReadonlyMap<string, string>, expiresAt: Date) =>
  new Map([...codes].map(([id, code]) => [id, { code, expiresAt }]))
