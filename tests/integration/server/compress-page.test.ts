import express from 'express'
import http from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressPage } from '~/server/compress-page.server'
import { type Answer, Visitor } from '../../support/visitor'

const LONG = 'Ghi nhớ: từ chối ngay, rồi báo cáo. '.repeat(200)
let server: http.Server
let url: string

beforeAll(async () => {
  const app = express().use(compressPage)
  app.get('/trang', (_request, response) => {
    response.type('html').write(LONG)
    response.end(LONG)
  })
  app.get('/rat-dai', (_request, response) => void response.type('html').end(LONG.repeat(40)))
  app.get('/ngan', (_request, response) => void response.type('html').send('ngắn'))
  app.get('/tep', (_request, response) => void response.type('application/pdf').send(Buffer.from(LONG)))
  app.get('/chuyen', (_request, response) => void response.redirect(303, '/trang'))
  server = http.createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

async function asked(path: string, encoding = 'gzip, deflate, br'): Promise<Answer> {
  const visitor = new Visitor({ url, encoding })
  const answer = await visitor.get(path)
  visitor.close()
  return answer
}

describe('compressing a page', () => {
  it('sends one piece of known length, the same after unpacking', async () => {
    const { headers, text, bytes } = await asked('/trang')
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(Number(headers['content-length'])).toBe(bytes)
    expect(bytes).toBeLessThan(1000)
    expect(text).toBe(LONG + LONG)
  })

  it('packs a very long page too, beside the thread that answers', async () => {
    const { headers, text, bytes } = await asked('/rat-dai')
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(Number(headers['content-length'])).toBe(bytes)
    expect(text).toBe(LONG.repeat(40))
  })

  it('leaves it as it is for who cannot unpack it', async () => {
    const { headers, text } = await asked('/trang', 'identity')
    expect(headers).toMatchObject({ vary: 'Accept-Encoding' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(text).toBe(LONG + LONG)
  })

  it.each(['/ngan', '/tep', '/chuyen'])('leaves %s alone', async (path) => {
    const { headers, status } = await asked(path)
    expect(headers['content-encoding']).toBeUndefined()
    expect(status).toBeLessThan(400)
  })
})
