import { db } from '~/platform/database.server'
import { passwordFits } from './passwords.server'
import { countTry, forgetFailures, tryKeys } from './throttle.sql.server'
import { type Viewer } from './viewer'

export type Confirmed = { kind: 'confirmed' } | { kind: 'wrongPassword' } | { kind: 'wait'; seconds: number }

/** Asks the person signed in for the password again, before an act that stands under their name. Tries are counted as at the door. */
export async function confirmPassword(
  viewer: Viewer,
  password: string,
  { at, network }: { at: Date; network: string },
): Promise<Confirmed> {
  const keys = tryKeys(viewer.id, network)
  const trying = await countTry(keys, at)
  if (trying.kind === 'wait') return trying
  const credential = await db().credential.findUnique({ where: { officialId: viewer.id } })
  if (!(await passwordFits(credential?.passwordHash ?? null, password))) return { kind: 'wrongPassword' }
  await forgetFailures(keys)
  return { kind: 'confirmed' }
}
