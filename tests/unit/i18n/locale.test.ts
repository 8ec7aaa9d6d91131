import { describe, expect, it } from 'vitest'
import { cookieOf, localeCookie, localeOf } from '~/i18n/locale.server'

const ask = (url: string, cookie?: string) => new Request(url, cookie ? { headers: { Cookie: cookie } } : {})

describe('the language of a request', () => {
  it('is the profile’s, then the cookie’s, then the address’s, then Vietnamese', () => {
    const request = ask('http://x.vn/?lang=en', 'a=1; ngon_ngu=vi')
    expect(localeOf(request, { language: 'en' })).toBe('en')
    expect(localeOf(request, null)).toBe('vi')
    expect(localeOf(ask('http://x.vn/?lang=en'), null)).toBe('en')
    expect(localeOf(ask('http://x.vn/'), null)).toBe('vi')
  })

  it('passes over a language the app does not speak', () => {
    expect(localeOf(ask('http://x.vn/?lang=fr', 'ngon_ngu=de'), { language: 'xx' })).toBe('vi')
  })

  it('keeps a choice in a cookie no script reads', () => {
    expect(localeCookie('en', { secure: true })).toMatch(/^ngon_ngu=en; Path=\/; .*HttpOnly; Secure$/)
    expect(cookieOf(ask('http://x.vn/', 'xngon_ngu=de; ngon_ngu=en'), 'ngon_ngu')).toBe('en')
  })
})
