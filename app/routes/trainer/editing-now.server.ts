import { othersEditing } from '~/courseware/working-copies.server'
import { formatTime } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import { officialNames } from '~/organisation/official-names.server'
import { colleague } from './who-when'

/** «Chị Hà đang sửa bài này từ 14:20.» for each of those who do; '' when nobody else does. */
export async function editingWords(
  t: Translator,
  file: { course: string; fileName: string },
  { id, at }: { id: string; at: Date },
): Promise<string> {
  const others = await othersEditing(file, id, at)
  const names = await officialNames(others.map(({ officialId }) => officialId))
  return others
    .map(({ officialId, beganAt }) => {
      const who = colleague(t, names.get(officialId) ?? null)
      const Who = who.charAt(0).toUpperCase() + who.slice(1)
      return t('authoring.editing', { Who, time: formatTime(beganAt, t.locale) })
    })
    .join(' ')
}
