import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type PageForm } from './page-forms'

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  /** decompressed */
  text: string
  /** as it came over the wire, headers not counted */
  bytes: number
  /** path and query that this answers */
  path: string
}

export interface VisitorOptions {
  url: string
  cookie?: string
  /** what the browser accepts; 'identity' asks for no compression */
  encoding?: string
}

/**
 * A browser without a script, over one kept connection a request at a time: cookies, forms, redirects.
 * @throws when the connection breaks: nothing was acknowledged then.
 */
export class Visitor {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  readonly #cookies = new Map<string, string>()
  readonly #url: URL
  readonly #encoding: string
  /** requests sent, redirects included */
  requests = 0

  constructor({ url, cookie, encoding = 'gzip, br' }: VisitorOptions) {
    this.#url = new URL(url)
    this.#encoding = encoding
    if (cookie) this.#keep(cookie)
  }

  get(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.#send('GET', path, null, headers)
  }

  /** Posts fields as a form of ours would. */
  post(
    path: string,
    fields: Iterable<[string, string]>,
    headers: http.OutgoingHttpHeaders = {},
  ): Promise<Answer> {
    return this.#send('POST', path, new URLSearchParams([...fields]).toString(), headers)
  }

  /** Posts fields and one file as a browser's form would. */
  async postFile(
    path: string,
    fields: Iterable<[string, string]>,
    { field = 'file', name, bytes }: { field?: string; name: string; bytes: Uint8Array },
  ): Promise<Answer> {
    const form = new FormData()
    for (const [key, value] of fields) form.append(key, value)
    form.append(field, new File([new Uint8Array(bytes)], name))
    const encoded = new Response(form)
    const body = Buffer.from(await encoded.arrayBuffer())
    return this.#send('POST', path, body, { 'Content-Type': encoded.headers.get('Content-Type') ?? '' })
  }

  /** Sends a form of a page with some fields set; `from` is the page it stands on. */
  submit(form: PageForm, from: string, set: Iterable<[string, string]> = []): Promise<Answer> {
    const more = [...set]
    const kept = form.fields.filter(([name]) => !more.some(([other]) => other === name))
    const target = new URL(form.action || from, new URL(from, this.#url))
    const path = target.pathname + target.search
    return form.method === 'get'
      ? this.get(`${target.pathname}?${new URLSearchParams([...kept, ...more]).toString()}`)
      : this.post(path, [...kept, ...more])
  }

  /** Follows redirects to the page behind them. */
  async follow(answer: Answer): Promise<Answer> {
    let current = answer
    for (let steps = 0; steps < 5 && current.headers.location; steps++) {
      const target = new URL(current.headers.location, new URL(current.path, this.#url))
      current = await this.get(target.pathname + target.search)
    }
    return current
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(
    method: string,
    path: string,
    body: string | Buffer | null,
    more: http.OutgoingHttpHeaders,
  ): Promise<Answer> {
    this.requests += 1
    const headers: http.OutgoingHttpHeaders = {
      'Accept-Encoding': this.#encoding,
      Accept: 'text/html',
      ...more,
    }
    if (this.#cookies.size > 0)
      headers.Cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (body !== null) {
      headers['Content-Type'] ??= 'application/x-www-form-urlencoded'
      headers['Content-Length'] = Buffer.byteLength(body)
      headers.Origin = this.#url.origin
      headers['Sec-Fetch-Site'] = 'same-origin'
    }
    const { hostname, port } = this.#url
    return new Promise((resolve, reject) => {
      const request = http.request(
        { hostname, port, path, method, headers, agent: this.#agent },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.once('error', reject)
          response.once('close', () => {
            if (!response.complete) return reject(new Error('the answer broke off'))
            response.headers['set-cookie']?.forEach((cookie) => this.#keep(cookie))
            const raw = Buffer.concat(parts)
            const text = decompress(raw, response.headers['content-encoding']).toString('utf8')
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              bytes: raw.length,
              path,
            })
          })
        },
      )
      request.once('error', reject)
      request.end(body ?? undefined)
    })
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const [name = '', ...value] = pair.split('=')
    const ended = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
    if (ended) this.#cookies.delete(name.trim())
    else this.#cookies.set(name.trim(), value.join('='))
  }
}

function decompress(raw: Buffer, encoding: string | undefined): Buffer {
  if (raw.length === 0) return raw
  if (encoding === 'gzip') return gunzipSync(raw)
  return encoding === 'br' ? brotliDecompressSync(raw) : raw
}
