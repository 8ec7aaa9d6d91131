import { db } from '~/platform/database.server'

/** How a person is named on a page. */
export type OfficialName = { fullName: string; honorific: string }

/** The names of officials by id; ids that are nobody's are left out. */
export async function officialNames(ids: readonly (string | null)[]): Promise<Map<string, OfficialName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db().official.findMany({
    where: { id: { in: wanted } },
    select: { id: true, fullName: true, honorific: true },
  })
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
