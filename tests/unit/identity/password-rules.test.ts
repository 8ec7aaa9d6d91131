import { describe, expect, it } from 'vitest'
import { hasNonAscii, passwordProblem } from '~/identity/password-rules'

const PERSON = ['Nguyễn Quốc Tư', 'CB012345', '0912345678', 'tunq.tanlap@binhminh.example']
const problem = (password: string) => passwordProblem(password, PERSON)

describe('a new password', () => {
  it.each([
    'con meo nha toi thich ca',
    'Con mèo nhà tôi thích cá',
    'sáng nay trời đổ mưa',
    'vfqzk-jrmwd-hplxt',
    '猫は魚が好きです私も好き',
    '🐱🐟🌧🏠🌻🚲🎋🪷🥁🛶🌾🪁',
  ])('any sentence of twelve characters will do: %s', (password) => {
    expect(problem(password)).toBeNull()
  })

  it('twelve characters are enough, eleven are not, and é counts once however it is typed', () => {
    expect(problem('meo thich ca')).toBeNull()
    expect(problem('meo thich c')).toBe('tooShort')
    expect(problem('me\u0301o thich ')).toBe('tooShort')
    expect(problem('x'.repeat(12) + 'y'.repeat(200))).toBe('tooLong')
  })

  it.each([
    'matkhau123456',
    'Mật khẩu 2026',
    'password1234!',
    'qwertyuiop123',
    '123456789012',
    'aaaaaaaaaaaaaaa',
    'abcdefghijklmn',
    'Liêm chính công vụ 2026',
    'canbocongchuc1',
    'vietnam2026!!',
    'Nguyễn Quốc Tư',
    'nguyenquoctu1990',
    'CB012345CB012345',
    '0912345678!!',
    'tunq.tanlap2026',
    '111122223333',
  ])('%s is the first thing anyone would try', (password) => {
    expect(problem(password)).toBe('tooCommon')
  })
})

describe('a Vietnamese keyboard left on', () => {
  it('shows in what was typed', () => {
    expect(hasNonAscii('con mèo')).toBe(true)
    expect(hasNonAscii('con meo ~!')).toBe(false)
  })
})
