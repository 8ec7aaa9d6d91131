import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { translator } from '~/i18n/translator'
import { fileKindOf, textOf } from '~/platform/file-kind'
import { boundaryOf, partsOf } from '~/platform/multipart'
import { readUpload } from '~/platform/upload.server'
import { formView } from '~/ui/form'
import { refusedFile } from '~/ui/refused-file'

const MB = 1024 * 1024
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])
const page = 'http://localhost/xuong-bai-giang/x/nhap-cau-hoi'

function form(file: File | null, fields: Record<string, string> = {}): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', file)
  return new Request(page, { method: 'POST', body })
}

const read = (request: Request, mostBytes = MB) => readUpload(request, { mostBytes })

describe('reading a form with a file', () => {
  it('gives the typed fields and the file, byte for byte', async () => {
    const bytes = randomBytes(300_000)
    const { posted, file } = await read(
      form(new File([bytes], 'Bài “giảng”; bản=2.docx'), { tiêuĐề: 'Quà tặng\r\nvà hối lộ' }),
    )
    expect(posted.get('tiêuĐề')).toBe('Quà tặng\r\nvà hối lộ')
    if (file.kind !== 'taken') throw new Error(file.kind)
    expect(file.file.name).toBe('Bài “giảng”; bản=2.docx')
    expect(file.file.bytes.equals(bytes)).toBe(true)
  })

  it('takes a file of exactly the limit and refuses one byte more, saying both sizes', async () => {
    expect((await read(form(new File([new Uint8Array(MB)], 'a.zip')))).file.kind).toBe('taken')
    const { posted, file } = await read(form(new File([new Uint8Array(MB + 1)], 'a.zip')))
    expect(file).toEqual({ kind: 'tooLarge', size: MB + 1, most: MB })
    if (file.kind !== 'tooLarge') throw new Error(file.kind)
    const tenMore = { ...file, most: 10 * MB, size: Math.round(14.2 * MB) }
    expect(formView(translator('vi'), refusedFile(posted, 'file', tenMore)).error('file')).toBe(
      'Tệp phải nhỏ hơn 10 MB. Tệp vừa chọn là 14,2 MB.',
    )
  })

  it('counts what it does not keep: the size of a far larger file is exact, and what was typed is not lost', async () => {
    const { posted, file } = await read(form(new File([new Uint8Array(9 * MB)], 'a.zip'), { title: 'Bài 1' }))
    expect(file).toEqual({ kind: 'tooLarge', size: 9 * MB, most: MB })
    expect(posted.get('title')).toBe('Bài 1')
  })

  it('knows when nothing was chosen', async () => {
    expect((await read(form(new File([], '')))).file.kind).toBe('none')
    expect((await read(form(null, { title: 'x' }))).file.kind).toBe('none')
    const plain = new Request(page, { method: 'POST', body: new URLSearchParams({ text: 'Aiken' }) })
    const { posted, file } = await read(plain)
    expect([posted.get('text'), file.kind]).toEqual(['Aiken', 'none'])
  })

  it('keeps no folder of a name', async () => {
    const { file } = await read(form(new File([ZIP], 'C:\\Users\\Hà\\..\\de thi.zip')))
    expect(file.kind === 'taken' && file.file.name).toBe('de thi.zip')
  })

  it.each([
    ['no form at all', 'hello'],
    ['a part without a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'],
    ['headers without an end', `--b\r\n${'a: b\r\n'.repeat(5000)}`],
    [
      'more parts than any form has',
      `--b${'\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--b'.repeat(201)}--`,
    ],
  ])('takes nothing from %s', (_name, body) => {
    expect(partsOf(Buffer.from(body), 'b')).toBeNull()
  })

  it('reads the boundary as browsers write it, and no other type', () => {
    expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryX')).toBe(
      '----WebKitFormBoundaryX',
    )
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b')
    expect(boundaryOf('multipart/mixed; boundary=x')).toBeNull()
    expect(boundaryOf(null)).toBeNull()
  })
})

describe('what a file is', () => {
  it.each([
    ['zip', ZIP],
    ['zip', Buffer.from('504b0506000000000000', 'hex')],
    ['ole', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['png', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe0', 'hex')],
    ['webp', Buffer.from('RIFF....WEBPVP8 ')],
    ['text', Buffer.from('Thế nào là tham nhũng?\n')],
    ['text', Buffer.from('\ufeffA. Có', 'utf16le')],
    ['other', Buffer.from([0xff, 0xfe, 0x00])],
    ['other', Buffer.from([0x4d, 0x5a, 0x90, 0x00])],
  ])('%s', (kind, bytes) => {
    expect(fileKindOf(bytes)).toBe(kind)
  })

  it('reads text without its mark', () => {
    expect(textOf(Buffer.from('\ufeffĐáp án', 'utf8'))).toBe('Đáp án')
    expect(textOf(Buffer.from('\ufeffĐáp án', 'utf16le'))).toBe('Đáp án')
    expect(textOf(Buffer.from([0x8b, 0x20, 0xb0]))).toBeNull()
  })
})
