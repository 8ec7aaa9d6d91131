import { z } from 'zod'
import { db } from '~/platform/database.server'

const castList = z.array(z.object({ officialId: z.string(), who: z.string(), job: z.string() }))
export type CastMember = z.infer<typeof castList>[number]

/** The named people of the demo province, as the seed wrote them; nobody in live mode. */
export async function demoCast({ demo }: { demo: boolean }): Promise<CastMember[]> {
  if (!demo) return []
  const setting = await db().setting.findUnique({ where: { key: 'demoCast' } })
  if (!setting) return []
  return castList.parse(JSON.parse(setting.value))
}
