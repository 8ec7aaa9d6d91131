import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'
import { passwordContext } from './accounts.server'
import { voidCodes } from './codes.server'
import { passwordProblem, type PasswordProblem } from './password-rules'
import { hashPassword, passwordFits } from './passwords.server'
import { endSessionsOf, type OpenedSession, openSession } from './sessions.server'
import { countTry, forgetFailures, tryKeys } from './throttle.sql.server'
import { type Viewer } from './viewer'

export type PasswordSet = { kind: 'set'; session: OpenedSession } | { kind: PasswordProblem }
export type PasswordChange = PasswordSet | { kind: 'wrongPassword' } | { kind: 'wait'; seconds: number }

/**
 * Sets the password of a person who came in by a one-time code.
 * Every session ends, also this one: the browser goes on under a new token.
 */
export async function setPassword(viewer: Viewer, password: string, at: Date): Promise<PasswordSet> {
  return write(viewer, password, at, 'code')
}

/** Changes the password of a person signed in, who proves the present one. */
export async function changePassword(
  viewer: Viewer,
  given: { present: string; password: string },
  { at, network }: { at: Date; network: string },
): Promise<PasswordChange> {
  const keys = tryKeys(viewer.id, network)
  const trying = await countTry(keys, at)
  if (trying.kind === 'wait') return trying
  const credential = await db().credential.findUnique({ where: { officialId: viewer.id } })
  if (!(await passwordFits(credential?.passwordHash ?? null, given.present))) return { kind: 'wrongPassword' }
  await forgetFailures(keys)
  return write(viewer, given.password, at, 'self')
}

async function write(viewer: Viewer, password: string, at: Date, by: 'self' | 'code'): Promise<PasswordSet> {
  const problem = passwordProblem(password, await passwordContext(viewer.id))
  if (problem) return { kind: problem }
  const passwordHash = await hashPassword(password)
  const officialId = viewer.id
  return transaction(async (tx) => {
    const credential = { passwordHash, changedAt: at }
    await tx.credential.upsert({
      where: { officialId },
      create: { officialId, ...credential },
      update: credential,
    })
    await voidCodes(tx, officialId, at)
    await endSessionsOf(tx, officialId)
    const session = await openSession(tx, officialId, { at, sharedDevice: viewer.sharedDevice })
    const event = {
      kind: 'passwordSet',
      subjectType: 'official',
      subjectId: officialId,
      data: { by },
    } as const
    await record(tx, event, { actorId: officialId, at })
    return { kind: 'set', session }
  })
}
