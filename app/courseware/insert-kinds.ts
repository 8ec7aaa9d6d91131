/** What the bar of the editor can put into a text. */
export const INSERTS = [
  'tieu-de',
  'trich-luat',
  'tinh-huong',
  'nen',
  'khong',
  'ghi-nho',
  'cau-hoi',
  'anh',
] as const
export type Insert = (typeof INSERTS)[number]

/** A pool holds questions only, an introduction plain text only. */
export function insertsFor(kind: 'course' | 'lesson' | 'pool'): readonly Insert[] {
  if (kind === 'pool') return ['cau-hoi', 'anh']
  return kind === 'course' ? ['tieu-de', 'anh'] : INSERTS
}

export function isInsert(word: string | undefined): word is Insert {
  return INSERTS.some((one) => one === word)
}

/** Pieces that need nothing to be asked: a pattern, whose words its author replaces. */
export const PLAIN_PIECES: Partial<Record<Insert, string>> = {
  'tieu-de': '## Khi nào phải từ chối?\n',
  nen: '::: nên làm\n- Nói rõ vì sao từ chối.\n- Báo cáo ngay trong ngày.\n:::\n',
  khong: '::: không được làm\n- Không giữ quà lại chờ xem sao.\n- Không nhờ người nhà nhận thay.\n:::\n',
  'ghi-nho': '::: ghi nhớ\n- Hỏi ba câu trước khi nhận.\n- Không chắc thì từ chối.\n:::\n',
}
