/** What matching needs to know of a route of the build. */
export interface BranchRoute {
  id: string
  parentId?: string | undefined
  path?: string | undefined
  index?: boolean | undefined
}

interface Ranked {
  id: string
  score: number
  pattern: RegExp
}

/**
 * Finds the route of an address, as React Router would, from patterns that are made once: Remix ranks and compiles all of
 * them several times a request. Null where only a catch-all or an optional part could fit: the whole build decides that.
 */
export function branchFinder(routes: Readonly<Record<string, BranchRoute | undefined>>) {
  const all = Object.values(routes).filter((route) => route !== undefined)
  const parents = new Set(all.map(({ parentId }) => parentId))
  const ranked = all
    .filter(({ id, path = '' }) => !parents.has(id) && !/[*?]/.test(path))
    .map((leaf) => rank(leaf, fullPath(routes, leaf)))
    .sort((a, b) => b.score - a.score)
  return (pathname: string): string | null => ranked.find(({ pattern }) => pattern.test(pathname))?.id ?? null
}

/** A route and those it stands in, by id. */
export function branchOf(routes: Readonly<Record<string, BranchRoute | undefined>>, id: string): string[] {
  const parentId = routes[id]?.parentId
  return parentId === undefined ? [id] : [...branchOf(routes, parentId), id]
}

function fullPath(routes: Readonly<Record<string, BranchRoute | undefined>>, { id }: BranchRoute): string {
  const steps = branchOf(routes, id).map((step) => routes[step]?.path ?? '')
  return `/${steps.filter((step) => step !== '').join('/')}`
}

const STATIC = 10
const DYNAMIC = 3
const INDEX = 2

function rank({ id, index }: BranchRoute, path: string): Ranked {
  const segments = path.split('/').filter((segment) => segment !== '')
  const scores = segments.map((segment) => (/^:[\w-]+$/.test(segment) ? DYNAMIC : STATIC))
  const score = scores.reduce((sum, one) => sum + one + 1, index ? INDEX : 0)
  return { id, score, pattern: patternOf(segments) }
}

function patternOf(segments: readonly string[]): RegExp {
  const steps = segments.map(
    (segment) => `/${segment.replace(/[\\.*+^${}|()[\]]/g, '\\$&').replace(/:[\w-]+/g, '([^/]+)')}`,
  )
  return new RegExp(`^${steps.join('')}/*$`, 'i')
}
