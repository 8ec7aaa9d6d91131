import { describe, expect, it } from 'vitest'
import { isFromOurPages, isLoopbackHost } from '~/server/same-origin'

const OURS = ['https://liemchinh.tinh.gov.vn']

describe('a request that changes something', () => {
  it.each([
    ['POST', 'https://liemchinh.tinh.gov.vn', 'same-origin', true],
    ['POST', 'https://liemchinh.tinh.gov.vn', null, true],
    ['POST', null, 'same-origin', true],
    ['POST', null, null, false],
    ['POST', 'null', 'same-origin', false],
    ['POST', 'null', null, false],
    ['POST', 'https://evil.example', 'cross-site', false],
    ['POST', 'https://evil.example', null, false],
    ['POST', 'https://evil.example', 'same-origin', false],
    ['POST', 'http://liemchinh.tinh.gov.vn', 'same-origin', false],
    ['POST', 'https://liemchinh.tinh.gov.vn:8443', null, false],
    ['POST', 'https://liemchinh.tinh.gov.vn.evil.example', null, false],
    ['POST', 'https://khac.tinh.gov.vn', 'same-site', false],
    ['POST', 'https://liemchinh.tinh.gov.vn', 'same-site', false],
    ['POST', 'https://liemchinh.tinh.gov.vn', 'cross-site', false],
    ['POST', 'https://liemchinh.tinh.gov.vn', 'none', false],
    ['DELETE', null, null, false],
    ['GET', 'https://evil.example', 'cross-site', true],
    ['HEAD', null, null, true],
  ])('%s with Origin %s and Sec-Fetch-Site %s: %s', (method, origin, secFetchSite, passes) => {
    expect(isFromOurPages({ method, origin, secFetchSite }, OURS)).toBe(passes)
  })
})

describe('the machine itself', () => {
  it.each([
    ['localhost:3000', true],
    ['127.0.0.1', true],
    ['127.1.2.3:80', true],
    ['[::1]:3000', true],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['192.168.1.5:3000', false],
    [undefined, false],
  ])('%s: %s', (host, loopback) => {
    expect(isLoopbackHost(host)).toBe(loopback)
  })
})
