import { describe, expect, it } from 'vitest'
import { Written, WrittenPlaces } from '~/ui/written'

const part = (html: string) => new Written(Buffer.from(html))

describe('parts of a page that another process wrote', () => {
  it('stand in the page as they came, each in its place', () => {
    const places = new WrittenPlaces('bi-mat')
    const html = `<p>Trước</p>${places.place(part('<b>ề ữ ợ</b>'))}<hr>${places.place(part('Đ'))}<p>Sau</p>`
    expect(places.filled(html).toString()).toBe('<p>Trước</p><b>ề ữ ợ</b><hr>Đ<p>Sau</p>')
  })

  it('leave a page without any as it is, and put nothing in for what is not one', () => {
    expect(new WrittenPlaces('bi-mat').filled('<p>Một</p>').toString()).toBe('<p>Một</p>')
    const places = new WrittenPlaces('bi-mat')
    expect(places.filled(`[${places.place('<script>')}]`).toString()).toBe('[]')
    expect(Written.htmlOf({ html: 'x' })).toBe('')
  })

  it('are never put in the wrong place: a page that lost one is not sent', () => {
    const places = new WrittenPlaces('bi-mat')
    const mark = places.place(part('Một'))
    expect(() => places.filled('<p></p>')).toThrow('lost its place')
    expect(() => places.filled(mark + mark)).toThrow('lost its place')
  })

  it('say nothing of themselves in the data of a page', () => {
    expect(JSON.stringify(part('dài'))).toBe('{}')
  })
})
