import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatCode,
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatPoints,
  formatTime,
  inSentence,
} from '~/i18n/format'

const lastMinute = new Date('2026-11-22T16:59:00Z')
const midnight = new Date('2026-11-22T17:00:00Z')

describe('formats', () => {
  it('writes days and times of Việt Nam', () => {
    expect(formatDay('2026-11-02', 'vi')).toBe('02/11/2026')
    expect(formatDay('2026-11-02', 'en')).toBe('2 Nov 2026')
    expect(formatTime(lastMinute, 'vi')).toBe('23:59')
    expect(formatTime(midnight, 'vi')).toBe('00:00')
    expect(formatDate(midnight, 'vi')).toBe('23/11/2026')
    expect(formatDateTime(lastMinute, 'vi')).toBe('23:59 ngày 22/11/2026')
    expect(formatDateTime(lastMinute, 'en')).toBe('23:59 on 22 Nov 2026')
  })

  it('writes numbers and ratios', () => {
    expect(formatNumber(1284, 'vi')).toBe('1.284')
    expect(formatPercent(0.6111, 'vi')).toBe('61,1%')
    expect(formatPercent(1, 'vi')).toBe('100%')
    expect(formatPercent(0.6111, 'en')).toBe('61.1%')
    expect(formatPoints(-0.0319, 'vi')).toBe('3,2')
    expect(formatPoints(0.0319, 'en')).toBe('3.2')
    expect(formatBytes(14.2 * 1024 * 1024, 'vi')).toBe('14,2 MB')
  })

  it('joins names and groups codes', () => {
    expect(formatList(['A', 'B', 'C'], 'vi')).toBe('A, B và C')
    expect(formatCode('4F7Q2KXM', 'BK')).toBe('BK-4F7Q-2KXM')
  })
})

it('writes a name within a sentence as Vietnamese does, and leaves English names alone', () => {
  expect(inSentence('Tỉnh Bình Minh', 'vi')).toBe('tỉnh Bình Minh')
  expect(inSentence('Đặc khu Hòn Ngọc', 'vi')).toBe('đặc khu Hòn Ngọc')
  expect(inSentence('November 2026', 'en')).toBe('November 2026')
})
