import sharp from 'sharp'
import { answerSide } from '~/platform/answer-side.server'
import { MOST_IMAGE_BYTES } from './image-file'

/** What is asked of the side process that works on pictures, and what it gives. */
export type ImageToShrink = { bytes: Uint8Array }
export type ShrunkImage =
  | { kind: 'image'; bytes: Uint8Array; width: number; height: number }
  | { kind: 'unreadable' }
  | { kind: 'heavy' }

/** More than any camera of an office takes; a picture that claims more is a trap. */
const MOST_PIXELS = 60_000_000
const WIDTHS = [1200, 960, 720, 540]
const QUALITIES = [82, 68, 54]

/** A picture as a lesson shows it: upright, without what the camera wrote into it, narrow and light. */
async function shrink({ bytes }: ImageToShrink): Promise<ShrunkImage> {
  const source = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
  const upright = await source()
    .rotate()
    .resize({ width: WIDTHS[0], height: 2 * (WIDTHS[0] ?? 0), fit: 'inside', withoutEnlargement: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  if (!upright) return { kind: 'unreadable' }
  for (const width of WIDTHS) {
    if (width !== WIDTHS[0] && width >= upright.info.width) continue
    for (const quality of QUALITIES) {
      const made = await sharp(upright.data)
        .resize({ width, withoutEnlargement: true })
        .webp({ quality, effort: 4, smartSubsample: true })
        .toBuffer({ resolveWithObject: true })
      const { width: wide, height } = made.info
      if (made.data.length <= MOST_IMAGE_BYTES)
        return { kind: 'image', bytes: new Uint8Array(made.data), width: wide, height }
    }
  }
  return { kind: 'heavy' }
}

sharp.cache(false)
sharp.concurrency(1)
answerSide(shrink)
