import { describe, expect, it } from 'vitest'
import { decodeText, delimitedRows, delimiterOf } from '~/organisation/intake/delimited-text'

const TEXT = 'Họ và tên;Đơn vị\nNguyễn Văn An;BM.21\n'
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the text of a .csv', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-8 in decomposed form', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT)],
  ])('is read from %s', (_name, bytes) => {
    expect([...delimitedRows(decodeText(bytes).text)]).toEqual([
      ['Họ và tên', 'Đơn vị'],
      ['Nguyễn Văn An', 'BM.21'],
    ])
  })

  it('is read from Windows-1258, whose tones stand after their letters', () => {
    // Nguyêñ Văn Bình, Đức: ê + combining tilde, i + combining grave, ư + combining acute
    const bytes = Buffer.from(
      [...'Nguy']
        .map((c) => c.charCodeAt(0))
        .concat([0xea, 0xde, 0x6e, 0x20, 0x56, 0xe3, 0x6e, 0x20, 0xd0, 0xfd, 0xec, 0x63]),
    )
    expect(decodeText(bytes)).toEqual({ text: 'Nguyễn Văn Đức', encoding: 'windows-1258' })
  })

  it('is left for the old fonts’ reader where it is TCVN3', () => {
    const bytes = Buffer.from('Hä tªn;§¬n vÞ\nNguyÔn V¨n An;BM.21', 'latin1')
    expect(decodeText(bytes)).toEqual({
      text: 'Hä tªn;§¬n vÞ\nNguyÔn V¨n An;BM.21',
      encoding: 'windows-1252',
    })
  })

  it('is parted by whichever sign its first lines use', () => {
    expect(delimiterOf('a;b;c\n"1,2";3;4')).toBe(';')
    expect(delimiterOf('a,b,c\n1,2,3')).toBe(',')
    expect(delimiterOf('a\tb\tc')).toBe('\t')
  })

  it('keeps quotes, line ends inside cells and codes as Excel writes them', () => {
    const text = 'sep=;\r\na;"b ""c""";="00123"\r\n"hai\r\ndòng";x;\r\n'
    expect([...delimitedRows(text, ';')]).toEqual([
      ['a', 'b "c"', '00123'],
      ['hai\r\ndòng', 'x', ''],
    ])
  })
})
