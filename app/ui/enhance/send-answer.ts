/** What the action answers to Accept: application/json. */
export type Reply =
  | { kind: 'saved'; savedAt: string; revision: number | string }
  | { kind: 'stale'; revision?: number | string }

export type Outcome = Reply | { kind: 'unreachable' } | { kind: 'refused'; status: number }

/** Sends one answer; a network that fails and a server that refuses are told apart. */
export async function send(url: string, body: string): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      keepalive: true,
      redirect: 'manual',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    if (!isJson(response)) return { kind: 'refused', status: response.status }
    const reply = (await response.json()) as Partial<Reply> | null
    return reply?.kind === 'saved' || reply?.kind === 'stale'
      ? (reply as Reply)
      : { kind: 'refused', status: response.status }
  } catch {
    return { kind: 'unreachable' }
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('Content-Type')?.includes('json') ?? false
}
