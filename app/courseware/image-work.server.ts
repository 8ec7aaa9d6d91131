import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { answerSide } from '~/platform/answer-side.server'
import { MOST_IMAGE_BYTES } from './image-file'

/** What is asked of the side process that works on pictures, and what it gives. */
export type ImageToShrink = {
  /** where its bytes lie: a picture of megabytes is not sent from process to process */
  file: string
  /** one that is already as we make them stays as it is, byte for byte */
  keep?: boolean
}
export type ShrunkImage =
  | { kind: 'image'; bytes: Uint8Array; width: number; height: number }
  | { kind: 'unreadable' }
  | { kind: 'heavy' }

/** More than any camera of an office takes; a picture that claims more is a trap. */
const MOST_PIXELS = 60_000_000
const WIDTHS = [1200, 960, 720, 540]
const QUALITIES = [82, 68, 54]

/** A picture as a lesson shows it: upright, without what the camera wrote into it, narrow and light. */
async function shrink({ file, keep = false }: ImageToShrink): Promise<ShrunkImage> {
  const bytes = new Uint8Array(await readFile(file))
  const ours = keep ? await asWeMakeThem(bytes) : null
  if (ours) return ours
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

/** What a WebP of ours is made of: no place for what a camera or a stranger wrote into it. */
const PARTS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])

/** A picture that needs nothing done to it: WebP, light, narrow, nothing but the picture in it, whole to its last line. */
async function asWeMakeThem(bytes: Uint8Array): Promise<ShrunkImage | null> {
  if (bytes.length > MOST_IMAGE_BYTES || !hasOnly(PARTS, Buffer.from(bytes))) return null
  const whole = { limitInputPixels: MOST_PIXELS, failOn: 'warning' as const }
  const drawn = await sharp(bytes, whole)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  const { width = 0, height = 0 } = drawn?.info ?? {}
  if (!drawn || width > (WIDTHS[0] ?? 0) || height > 2 * (WIDTHS[0] ?? 0)) return null
  return { kind: 'image', bytes, width, height }
}

/** The chunks of a RIFF file, to its last byte. */
function hasOnly(parts: ReadonlySet<string>, file: Buffer): boolean {
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF') return false
  if (file.toString('latin1', 8, 12) !== 'WEBP' || file.readUInt32LE(4) + 8 !== file.length) return false
  let at = 12
  while (at + 8 <= file.length) {
    if (!parts.has(file.toString('latin1', at, at + 4))) return false
    const size = file.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return at === file.length
}

sharp.cache(false)
sharp.concurrency(1)
answerSide(shrink)
