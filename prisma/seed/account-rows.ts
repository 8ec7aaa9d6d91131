import { hashPassword } from '~/identity/passwords.server'
import { normaliseSignInName } from '~/organisation/sign-in-names'
import { type Prisma } from '~/platform/database.server'
import { type DemoPerson } from './person'

/** Of everyone in the demo province who has signed in before. It opens nothing but made-up data on this machine. */
export const DEMO_PASSWORD = 'liem chinh minh hoa'

/** Staff code, phone and e-mail, except for those who cannot be reached. */
export function signInNameRows(person: DemoPerson): Prisma.SignInNameCreateManyInput[] {
  if (person.outcome === 'noSignInName') return []
  const typed = [person.staffCode, person.phone, person.email].filter((text) => text !== null)
  return typed.flatMap((text) => {
    const name = normaliseSignInName(text)
    return name ? { ...name, officialId: person.id } : []
  })
}

/** One hash serves all: making 1,100 of them would take half a minute. */
export async function credentialRows(
  signedIn: readonly string[],
  at: Date,
): Promise<Prisma.CredentialCreateManyInput[]> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  return signedIn.map((officialId) => ({ officialId, passwordHash, changedAt: at }))
}
