const SQLITE = /^SQLITE_(READONLY|FULL|IOERR|BUSY|LOCKED|CANTOPEN|CORRUPT|NOTADB|NOMEM)/
/** Connection trouble, too few resources, shutting down, read-only. */
const POSTGRES = /^(08...|53...|57P0.|58...|25006)$/
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'ENOSPC']
/** Prisma: cannot reach, timed out, closed, no connection in time, no transaction in time. */
const PRISMA = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']
const ADAPTER = ['SocketTimeout', 'TooManyConnections', 'DatabaseNotReachable', 'ConnectionClosed']
const MESSAGES =
  /SQLITE_(FULL|READONLY|BUSY|LOCKED|IOERR|CANTOPEN)|database is locked|disk (I\/O error|is full)|readonly database|connection terminated|timeout exceeded when trying to connect/i

/**
 * Whether an error says that the database cannot be read or written now, on either database and at any depth:
 * causes that pass or that an operator mends. The request itself was good.
 */
export function isUnavailable(error: unknown): boolean {
  return chain(error).some(
    (part) => codesOf(part).some(isFailureCode) || MESSAGES.test(textOf(part, 'message')),
  )
}

function isFailureCode(code: string): boolean {
  const listed = [...NETWORK, ...PRISMA, ...ADAPTER].includes(code)
  return listed || SQLITE.test(code) || POSTGRES.test(code)
}

const codesOf = (part: object) => ['code', 'originalCode', 'kind'].map((name) => textOf(part, name))

function textOf(part: object, name: string): string {
  const value = (part as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** An error with its causes, also where Prisma puts them. */
function chain(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } }
  return [error, ...chain(cause, depth + 1), ...chain(meta?.driverAdapterError, depth + 1)]
}
