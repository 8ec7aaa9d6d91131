import { environment } from './environment.server'

type Fields = Record<string, string | number | boolean | null | undefined>

const write = (level: 'info' | 'error', event: string, fields: Fields) => {
  const wanted = environment().log
  if (wanted === 'silent' || (wanted === 'error' && level === 'info')) return
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
}

/** One JSON object a line: opaque ids and figures only; never a name, an address, an answer or a token. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  error: (event: string, fields: Fields = {}) => write('error', event, fields),
}
