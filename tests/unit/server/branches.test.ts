import { matchRoutes } from 'react-router-dom'
import { type RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, it } from 'vitest'
import { branchFinder, branchOf, type BranchRoute } from '~/server/branches'
import routes from '~/routes'

type Entry = RouteConfigEntry & { id: string; children?: Entry[] }

const idOf = ({ id, file }: RouteConfigEntry) => id ?? file
const tree = (entries: RouteConfigEntry[]): Entry[] =>
  entries.map(
    (entry) =>
      ({ ...entry, id: idOf(entry), ...(entry.children && { children: tree(entry.children) }) }) as Entry,
  )
const flat = (entries: Entry[], parentId: string): BranchRoute[] =>
  entries.flatMap(({ id, path, index, children = [] }) => [
    { id, parentId, path, index },
    ...flat(children, id),
  ])

const root = { id: 'root', path: '', children: tree(routes) }
const all = Object.fromEntries(
  [{ id: 'root', path: '' }, ...flat(root.children, 'root')].map((route) => [route.id, route]),
)
const find = branchFinder(all)

function asReactRouter(pathname: string): string | undefined {
  return matchRoutes([root] as Parameters<typeof matchRoutes>[0], pathname)?.at(-1)?.route.id
}

const fill = (path: string) => `/${path.replace(/:\w+/g, 'mot-hai').replace('*', 'khong/co')}`
const addresses = Object.values(all).flatMap(({ path, index }) => (path || index ? [fill(path ?? '')] : []))

describe('the branch of an address', () => {
  it.each([
    ...addresses,
    ...addresses.map((address) => `${address}/`),
    '/xac-nhan/LC%2F1',
    '/KHOA-HOC',
    '/giay-xac-nhan/a.pdf',
  ])('is the one React Router finds: %s', (address) => {
    const found = find(address)
    if (found === null) expect(all[asReactRouter(address) ?? '']?.path).toMatch(/\*/)
    else expect(found).toBe(asReactRouter(address))
  })

  it('holds the frames around the page', () => {
    const leaf = find('/viec-can-lam') ?? ''
    const branch = branchOf(all, leaf)
    expect(branch[0]).toBe('root')
    expect(branch.at(-1)).toBe(leaf)
    expect(branch).toHaveLength(3)
  })
})
