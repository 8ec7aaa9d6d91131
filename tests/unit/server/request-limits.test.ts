import { describe, expect, it } from 'vitest'
import { networkOf } from '~/server/networks'
import { refusalOf } from '~/server/request-limits'

const form = 'application/x-www-form-urlencoded; charset=UTF-8'
const post = (path: string, length: number | undefined, contentType: string | undefined = form) =>
  refusalOf({ method: 'POST', path, contentLength: length?.toString(), contentType })?.status ?? 'taken'

describe('what a request may weigh', () => {
  it.each([
    ['/dang-nhap', 64 * 1024, 'taken'],
    ['/dang-nhap', 64 * 1024 + 1, 413],
    ['/xuong-bai-giang/qua-tang/sua', 1024 * 1024, 'taken'],
    ['/xuong-bai-giang/qua-tang/sua', 1024 * 1024 + 1, 413],
    ['/xuong-bai-giang/nhap-khoa-hoc', 48 * 1024 * 1024, 'taken'],
    ['/xuong-bai-giang/nhap-khoa-hoc', 48 * 1024 * 1024 + 1, 413],
    ['/xuong-bai-giang/qua-tang/nhap-cau-hoi/', 2 * 1024 * 1024, 'taken'],
    ['/dang-nhap/nhap-cau-hoi', 2 * 1024 * 1024, 413],
    ['/dang-nhap', undefined, 411],
    ['/dang-nhap', Number.NaN, 411],
    ['/dang-nhap', -5, 411],
  ])('%s with %s bytes: %s', (path, length, answer) => {
    expect(post(path, length)).toBe(answer)
  })

  it('forms only: JSON and plain text are no form, nothing at all is an empty one', () => {
    expect(post('/dang-nhap', 10, 'application/json')).toBe(415)
    expect(post('/dang-nhap', 10, 'text/plain')).toBe(415)
    expect(
      refusalOf({ method: 'POST', path: '/', contentLength: '10', contentType: undefined })?.status,
    ).toBe(415)
    expect(post('/dang-xuat', 0, 'text/plain')).toBe('taken')
    expect(post('/dang-nhap', 10, 'multipart/form-data; boundary=x')).toBe('taken')
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is not spoken here', (method) => {
    expect(refusalOf({ method, path: '/', contentLength: undefined, contentType: undefined })?.status).toBe(
      405,
    )
  })
})

describe('the network of an address', () => {
  it.each([
    ['203.162.4.191', '203.162.4.0/24'],
    ['::ffff:203.162.4.191', '203.162.4.0/24'],
    ['2405:4800:102:1::2', '2405:4800:102::/48'],
    ['2405:4800::1', '2405:4800:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['', '0:0:0::/48'],
  ])('%s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
