export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export const TEXT_SIZE_COOKIE = 'co_chu'

/** The class on <html> that sets a size of text: 17, 20 or 23 px. */
export function textSizeClass(size: string | null | undefined): string | undefined {
  const known = TEXT_SIZES.find((one) => one === size)
  return known && known !== 'normal' ? `text-${known}` : undefined
}
