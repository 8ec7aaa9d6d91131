import { describe, expect, it } from 'vitest'
import { environment, forgetEnvironment, readEnvironment, settlePort } from '~/platform/environment.server'
import { group4, newCode, readCode } from '~/platform/ids.server'
import { safePath } from '~/platform/responses.server'

describe('the settings', () => {
  it('begin as a demo that only this machine reaches', () => {
    expect(readEnvironment({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, secure: false })
    expect(() => readEnvironment({ HOST: '0.0.0.0' })).toThrow(/HOST/)
    expect(() => readEnvironment({ HOST: '127.0.0.1.example.vn' })).toThrow(/HOST/)
  })

  it('name every one that is wrong', () => {
    expect(() => readEnvironment({ PORT: 'cổng', DATABASE_URL: 'mysql://x', APP_MODE: 'thử' })).toThrow(
      /DATABASE_URL[\s\S]*APP_MODE[\s\S]*PORT/,
    )
  })

  it('say in Vietnamese what each may be', () => {
    for (const port of ['cổng', '-1', '65536', '80,5']) {
      expect(() => readEnvironment({ PORT: port })).toThrow('PORT: phải là số nguyên từ 0 đến 65535')
    }
    expect(readEnvironment({ PORT: '0' }).port).toBe(0)
    expect(() => readEnvironment({ LOG: 'all' })).toThrow('LOG: phải là info, error hoặc silent')
  })

  it('name the port that a free one turned out to be', () => {
    process.env.PORT = '0'
    forgetEnvironment()
    settlePort(4711)
    expect(environment()).toMatchObject({ port: 4711, origin: 'http://localhost:4711' })
    settlePort(1)
    expect(environment().port).toBe(4711)
    delete process.env.PORT
    forgetEnvironment()
  })

  it('ask live mode for a secret and a public address', () => {
    expect(() => readEnvironment({ APP_MODE: 'live' })).toThrow(/SECRET/)
    expect(() => readEnvironment({ APP_MODE: 'live', SECRET: 'ngắn' })).toThrow(/SECRET/)
    expect(() => readEnvironment({ APP_MODE: 'live', SECRET: 'x'.repeat(32) })).toThrow(/ORIGIN/)
    const live = { APP_MODE: 'live', SECRET: 'x'.repeat(32), ORIGIN: 'https://hoc.tinh.vn/', HOST: '0.0.0.0' }
    expect(readEnvironment(live)).toMatchObject({
      origin: 'https://hoc.tinh.vn',
      secure: true,
      host: '0.0.0.0',
    })
  })
})

describe('a code for people', () => {
  it('survives being read aloud and typed again', () => {
    expect(readCode('ABCD EFG', 8)).toBe(null)
    expect(readCode(' i l o 1-ab cd ', 8)).toBe('1101ABCD')
    expect(readCode('ABCU', 4)).toBe(null)
  })

  it('is grouped by four without a trailing hyphen', () => {
    expect(group4('ABCDEFGH')).toBe('ABCD-EFGH')
    expect(group4('ABCDE')).toBe('ABCD-E')
  })

  it('carries five bits a symbol', () => {
    const code = newCode(4000)
    expect(new Set(code).size).toBe(32)
    expect(readCode(code, 4000)).toBe(code)
  })
})

describe('a navigation target that comes from data', () => {
  it.each(['/viec-can-lam', '/don-vi/abc?tt=qua-han#danh-sach', '/'])(
    'stays when it is ours: %s',
    (target) => {
      expect(safePath(target)).toBe(target)
    },
  )

  it.each([
    'https://xau.vn/',
    '//xau.vn',
    '/\\xau.vn',
    '\\\\xau.vn',
    '/\t/xau.vn',
    '/\n/xau.vn',
    'javascript:alert(1)',
    'viec-can-lam',
    '',
    null,
    undefined,
    '/.//xau.vn',
    '/..//xau.vn',
  ])('is the front page when it leads elsewhere: %s', (target) => {
    expect(safePath(target)).toBe('/')
  })
})
