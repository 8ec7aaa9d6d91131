import { z } from 'zod'
import { BARE_SITE, DEMO_SITE, type SiteSettings } from './site-settings'
import { sql } from './sql.server'

const text = z.string().trim().min(1).max(500)
const hotlines = z.array(
  z.object({
    name: text,
    scope: text,
    phone: text,
    hours: text,
    email: text.nullable(),
    address: text.nullable(),
    updatedOn: text,
  }),
)

/**
 * The site's own settings: rows of Setting under site.province, site.supportPhone, site.supportHours and
 * site.hotlines (JSON); what has no row is the invented province in demo mode, and left out in live mode.
 */
export async function siteSettings({ demo }: { demo: boolean }): Promise<SiteSettings> {
  const rows = await sql.all<{ key: string; value: string }>(
    `SELECT "key", "value" FROM "Setting" WHERE "key" LIKE 'site.%'`,
  )
  const set = new Map(rows.map((row) => [row.key, row.value]))
  const fallback = demo ? DEMO_SITE : BARE_SITE
  const phone = set.get('site.supportPhone') ?? fallback.support?.phone
  const hours = set.get('site.supportHours') ?? fallback.support?.hours ?? ''
  return {
    province: set.get('site.province') ?? fallback.province,
    support: phone ? { phone, hours } : null,
    hotlines: readHotlines(set.get('site.hotlines')) ?? fallback.hotlines,
  }
}

function readHotlines(json: string | undefined): SiteSettings['hotlines'] | null {
  if (!json) return null
  const parsed = z
    .string()
    .transform((value) => JSON.parse(value) as unknown)
    .pipe(hotlines)
    .safeParse(json)
  return parsed.success ? parsed.data : null
}
