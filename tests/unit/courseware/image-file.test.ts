import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageFacts, type ImageType } from '~/courseware/image-file'

const drawn = (type: ImageType) =>
  sharp({ create: { width: 37, height: 21, channels: 3, background: '#14406b' } })
    .toFormat(type)
    .toBuffer()

describe('what a picture is, by its bytes', () => {
  it.each<ImageType>(['png', 'jpeg', 'gif', 'webp', 'avif'])('%s, with its size', async (type) => {
    const bytes = await drawn(type)
    expect(imageFacts(bytes)).toEqual({ type, width: 37, height: 21 })
    for (const length of [0, 1, 11, 20]) expect(() => imageFacts(bytes.subarray(0, length))).not.toThrow()
  })

  it('lossless and with transparency too', async () => {
    const clear = sharp({
      create: { width: 37, height: 21, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
    for (const lossless of [true, false]) {
      expect(imageFacts(await clear.clone().webp({ lossless }).toBuffer())).toEqual({
        type: 'webp',
        width: 37,
        height: 21,
      })
    }
  })

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF7', 'không phải ảnh', ''])(
    '«%s» is none',
    (text) => {
      expect(imageFacts(new TextEncoder().encode(text))).toBeNull()
    },
  )
})
