import { db } from '~/platform/database.server'

/** Who completed an edition, and the papers that say so. */
export type EditionEffect = { completed: number; certificates: number }

/** Completions and certificates in force, by the edition they name. */
export async function effectOfEditions(hashes: readonly string[]): Promise<Map<string, EditionEffect>> {
  const courseEditionHash = { in: [...hashes] }
  const completions = await db().completion.groupBy({
    by: ['courseEditionHash'],
    where: { courseEditionHash },
    _count: true,
  })
  const effect = new Map(
    completions.map((row) => [row.courseEditionHash, { completed: row._count, certificates: 0 }]),
  )
  for (const [hash, figures] of effect) {
    figures.certificates = await db().certificate.count({
      where: { completion: { courseEditionHash: hash }, revocation: null, replacedBy: null },
    })
  }
  return effect
}
