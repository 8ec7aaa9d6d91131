import type { CourseTranslation } from '~/courseware/published'
import { courseTranslation } from '~/courseware/translations.server'
import { localeOf } from '~/i18n/locale.server'
import type { Asked } from '~/identity/guards.server'
import type { Wording } from './wording'

/** Asked for by a reader in another language who wants the Vietnamese text of one page. */
const VIETNAMESE_PLEASE = 'ban'

/** How a course edition reads in its reader's language; null in Vietnamese, also where the page is asked for in it. */
export async function translationFor(
  { request }: Asked,
  viewer: { language: string },
  courseEditionHash: string,
): Promise<CourseTranslation | null> {
  const locale = localeOf(request, viewer)
  return locale === 'vi' || wantsVietnamese(request) ? null : courseTranslation(courseEditionHash, locale)
}

/** What there is to say of the language of a text, and where the other text of the page is. */
export function wordingOf(
  { request }: Asked,
  viewer: { language: string },
  text: { language: string; older?: boolean | undefined },
): Wording {
  if (localeOf(request, viewer) === 'vi') return { kind: 'own', switchTo: null }
  const { pathname, searchParams } = new URL(request.url)
  const others = new URLSearchParams([...searchParams].filter(([name]) => name !== VIETNAMESE_PLEASE))
  const plain = others.size > 0 ? `${pathname}?${others.toString()}` : pathname
  if (wantsVietnamese(request)) return { kind: 'asked', switchTo: plain }
  if (text.language === 'vi') return { kind: 'onlyVietnamese', switchTo: null }
  others.set(VIETNAMESE_PLEASE, 'vi')
  return { kind: text.older ? 'older' : 'translated', switchTo: `${pathname}?${others.toString()}` }
}

/** Where a press for the other text of the same page leads, by its value. */
export const WISHES: Record<string, string | undefined> = {
  vietnamese: `?${VIETNAMESE_PLEASE}=vi`,
  translation: '',
}

/** What keeps a wish for the Vietnamese text in an address: 'ban=vi', or ''. */
export function wishIn(request: Request): string {
  return wantsVietnamese(request) ? `${VIETNAMESE_PLEASE}=vi` : ''
}

function wantsVietnamese(request: Request): boolean {
  return new URL(request.url).searchParams.get(VIETNAMESE_PLEASE) === 'vi'
}
