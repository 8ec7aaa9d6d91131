/** A lesson is read on a slow network: no picture is heavier. */
export const MOST_IMAGE_BYTES = 60 * 1024

/** All pictures of one lesson together. */
export const MOST_LESSON_IMAGE_BYTES = 150 * 1024

export type ImageType = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif'
export type ImageFacts = { type: ImageType; width: number; height: number }

/** What a picture is, by its own bytes; null when it is none of ours. */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view) ?? avif(view)
  } catch (error) {
    // The bytes ended before they said how large the picture is.
    if (error instanceof RangeError) return null
    throw error
  }
}

export const MEDIA_TYPES: Record<ImageType, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

function letters(view: DataView, at: number, count: number): string {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('')
}

function png(view: DataView): ImageFacts | null {
  if (letters(view, 1, 3) !== 'PNG') return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): ImageFacts | null {
  if (letters(view, 0, 4) !== 'GIF8') return null
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function webp(view: DataView): ImageFacts | null {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return null
  const size = (width: number, height: number): ImageFacts => ({ type: 'webp', width, height })
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  switch (letters(view, 12, 4)) {
    case 'VP8 ':
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return size(three(24), three(27))
    default:
      return null
  }
}

/** Start-of-frame markers, except those that mean something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpeg(view: DataView): ImageFacts | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (isFrame(marker))
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
}

/** The box `ispe` tells the size of the picture. */
function avif(view: DataView): ImageFacts | null {
  if (letters(view, 4, 8) !== 'ftypavif') return null
  const end = Math.min(view.byteLength, 4096) - 16
  for (let at = 0; at < end; at += 1) {
    if (view.getUint32(at) === 0x69737065)
      return { type: 'avif', width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
  }
  return null
}
