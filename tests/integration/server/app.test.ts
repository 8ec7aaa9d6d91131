import http from 'node:http'
import { type AddressInfo } from 'node:net'
import { type ActionFunctionArgs, type ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetEnvironment } from '~/platform/environment.server'
import { createApp } from '~/server/express-app.server'
import { handleError } from '~/server/incidents.server'
import { withDatabase } from '../../support/database'

withDatabase()

/** The smallest app there is: it says what it was asked, or fails as it is told. */
const failures: Record<string, () => unknown> = {
  'o-dia-day': () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  },
  'chi-doc': () => {
    throw new Error('failed', { cause: { kind: 'sqlite', originalCode: 'SQLITE_READONLY' } })
  },
  'postgres-tat': () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' })
  },
  loi: () => {
    throw new Error('mật khẩu của tôi là bí mật')
  },
  'khong-co': () => {
    throw new Response(null, { status: 404 })
  },
}

const echo = async ({ request, context, params }: ActionFunctionArgs) => {
  failures[params.what ?? '']?.()
  const { requestId, network, nonce } = context.visit
  const body = request.method === 'POST' ? await request.text() : ''
  return Response.json(
    { url: request.url, body, requestId, network, nonce },
    { headers: { 'Set-Cookie': 'x=1' } },
  )
}

const build = {
  entry: {
    module: { default: (_request: Request, status: number) => new Response('page', { status }), handleError },
  },
  routes: {
    root: { id: 'root', path: '', module: { default: () => null } },
    echo: { id: 'echo', parentId: 'root', path: 'thu/:what?', module: { loader: echo, action: echo } },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild

let server: http.Server
let origin: string

beforeAll(async () => {
  process.env.PROXIES = '1'
  forgetEnvironment()
  const assets: Parameters<typeof createApp>[0]['assets'] = (_request, _response, next) => next()
  server = http.createServer(createApp({ build, assets, dev: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  delete process.env.PROXIES
  server.close()
})

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

interface Sent {
  method?: string
  headers?: http.OutgoingHttpHeaders
  body?: string
}

function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const request = http.request(origin, { path, method, headers, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      request.on('error', reject)
      request.end(body)
    },
  )
}

const post = (path: string, headers: http.OutgoingHttpHeaders, body = 'a=1') =>
  send(path, {
    method: 'POST',
    headers: { ...form, 'Content-Length': Buffer.byteLength(body), ...headers },
    body,
  })

describe('the gate', () => {
  it('lets our own form through, and refuses a foreign one with 403 and a sentence', async () => {
    expect((await post('/thu', { Origin: origin })).status).toBe(200)
    const foreign = await post('/thu', { Origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    expect(foreign.text).toContain('Yêu cầu này không được gửi từ trang của hệ thống')
  })

  it('is not fooled by a forwarded host', async () => {
    const headers = {
      Origin: 'https://evil.example',
      'X-Forwarded-Host': 'evil.example',
      Host: new URL(origin).host,
    }
    expect((await post('/thu', headers)).status).toBe(403)
    const { text } = await post('/thu', { Origin: origin, 'X-Forwarded-Host': 'evil.example' })
    expect(JSON.parse(text)).toMatchObject({ url: `${origin}/thu` })
  })

  it('a demo answers to no other name than this machine', async () => {
    expect((await send('/thu', { headers: { Host: 'evil.example' } })).status).toBe(421)
  })

  it('names what it does not take: 405, 411, 413, 415', async () => {
    const put = await send('/thu', { method: 'PUT', headers: { Origin: origin } })
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    const chunked = {
      method: 'POST',
      headers: { ...form, Origin: origin, 'Transfer-Encoding': 'chunked' },
      body: 'a=1',
    }
    expect((await send('/thu', chunked)).status).toBe(411)
    const long = await post('/thu', { Origin: origin }, `a=${'x'.repeat(64 * 1024)}`)
    expect([long.status, long.text.includes('quá dài')]).toEqual([413, true])
    expect((await post('/thu', { Origin: origin, 'Content-Type': 'application/json' }, '{}')).status).toBe(
      415,
    )
  })

  it('answers a script by a code', async () => {
    const answer = await post('/thu', { Origin: 'https://evil.example', Accept: 'application/json' })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([403, { code: 'origin' }])
  })

  it('an address that cannot be read is an error of the address, not of ours', async () => {
    expect((await send('/%E0%A4%A')).status).toBe(400)
    expect((await send('/thu/%ff')).status).toBe(400)
    expect((await send('//evil.example/thu')).status).toBe(404)
  })
})

describe('headers', () => {
  it('carry a fresh nonce, and let nothing in from elsewhere', async () => {
    const [one, two] = [await send('/thu'), await send('/thu')]
    const policy = String(one.headers['content-security-policy'])
    const { nonce } = JSON.parse(one.text) as { nonce: string }
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
    expect(two.headers['content-security-policy']).not.toBe(policy)
    for (const part of ["default-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
      expect(policy.split(';')).toContain(part)
    }
    for (const part of ["frame-ancestors 'none'", "form-action 'self'"])
      expect(policy.split(';')).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    expect(one.headers['x-powered-by']).toBeUndefined()
    expect(one.headers['strict-transport-security']).toBeUndefined()
  })

  it('nothing of a person signed in is kept by a browser', async () => {
    expect((await send('/thu', { headers: { Cookie: 'phien=x' } })).headers['cache-control']).toBe('no-store')
    expect((await send('/thu/khong-co')).headers['cache-control']).toBe('private, no-cache')
  })

  it('the network is taken from the proxy that was declared, not from what the caller adds', async () => {
    const { text } = await send('/thu', { headers: { 'X-Forwarded-For': '8.8.8.8, 203.162.4.191' } })
    expect(JSON.parse(text)).toMatchObject({ network: '203.162.4.0/24' })
  })
})

describe('trouble', () => {
  it.each(['o-dia-day', 'chi-doc', 'postgres-tat'])(
    'a database that cannot be written is 503: %s',
    async (what) => {
      const answer = await post(`/thu/${what}`, { Origin: origin })
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60'])
      expect(JSON.parse(answer.text)).toEqual({
        code: 'databaseUnavailable',
        incident: expect.stringMatching(/^[0-9A-Z]{8}$/) as string,
      })
    },
  )

  it('anything else is 500 with an incident, and what was typed is neither shown nor told', async () => {
    const answer = await post('/thu/loi', { Origin: origin })
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('bí mật')
    expect(answer.text).not.toContain('at ')
  })

  it('health says whether the database answers', async () => {
    const { db } = await import('~/platform/database.server')
    await db().setting.upsert({
      where: { key: 'mode' },
      create: { key: 'mode', value: 'demo', updatedAt: new Date() },
      update: {},
    })
    const answer = await send('/suc-khoe')
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { status: 'ok' }])
  })
})
