import { db } from '~/platform/database.server'
import { type Decision, type DecisionPreview, type Order, type Previewed, unitsOf } from './decision'
import { hasLaterDecision, openPostings, type PlacedRow, subtreeOn } from './tree-on-day.server'

/** What a decision would change, or why it cannot stand. Writes nothing. */
export async function previewDecision({ order, on }: Decision): Promise<Previewed> {
  const trees = await Promise.all(unitsOf(order).map((id) => subtreeOn(db(), id, on)))
  if (trees.some((tree) => tree.length === 0)) return refused('noUnit')
  const touched = trees.flat().map(({ unitId }) => unitId)
  if (await hasLaterDecision(db(), touched, on)) return refused('laterDecision')
  const roots = trees.flatMap(([root]) => (root ? [root] : []))
  return checks[order.kind]({ order, on } as never, roots, trees)
}

const refused = (why: Extract<Previewed, { kind: 'refused' }>['why'], count = 0): Previewed => ({
  kind: 'refused',
  why,
  count,
})

type Check<Kind extends Order['kind']> = (
  decision: { order: Extract<Order, { kind: Kind }>; on: string },
  roots: readonly PlacedRow[],
  trees: readonly PlacedRow[][],
) => Promise<Previewed>

const checks: { [Kind in Order['kind']]: Check<Kind> } = {
  async found({ order, on }) {
    const [parent] = await subtreeOn(db(), order.parentId, on)
    if (!parent) return refused('noUnit')
    if (await codeTaken([order.unit.code])) return refused('codeTaken')
    return possible({ from: [], to: [order.unit.name] })
  },
  async rename({ order }, [unit]) {
    if (unit?.name === order.name) return refused('sameName')
    return possible({ from: [unit?.name ?? ''], to: [order.name] })
  },
  async move({ order, on }, [unit], [tree = []]) {
    if (tree.some(({ unitId }) => unitId === order.parentId)) return refused('intoItself')
    if (unit?.parentId === order.parentId) return refused('samePlace')
    const [parent] = await subtreeOn(db(), order.parentId, on)
    if (!parent) return refused('noUnit')
    if (await hasLaterDecision(db(), [order.parentId], on)) return refused('laterDecision')
    const people = await peopleAt(
      tree.map(({ unitId }) => unitId),
      on,
    )
    return possible({ from: [unit?.name ?? ''], to: [parent.name], people, units: tree.length - 1 })
  },
  async merge({ order, on }, roots, trees) {
    const { into } = order
    const ends = into.kind === 'existing' ? roots.filter(({ unitId }) => unitId !== into.unitId) : roots
    if (ends.length < (into.kind === 'existing' ? 1 : 2)) return refused('tooFew')
    if (into.kind === 'new') {
      if (new Set(roots.map(({ parentId }) => parentId)).size > 1) return refused('notBeside')
      if (await codeTaken([into.unit.code])) return refused('codeTaken')
      return possible(await ending(ends, trees, on, [into.unit.name]))
    }
    const [successor] = await subtreeOn(db(), into.unitId, on)
    if (!successor) return refused('noUnit')
    const inside = trees
      .flat()
      .some(
        ({ unitId }) =>
          unitId === into.unitId &&
          ends.some((end) => end.unitId !== unitId && successor.path.includes(`/${end.unitId}/`)),
      )
    if (inside) return refused('intoItself')
    if (await hasLaterDecision(db(), [into.unitId], on)) return refused('laterDecision')
    return possible(await ending(ends, trees, on, [successor.name]))
  },
  async split({ order, on }, roots, trees) {
    if (order.into.length < 2) return refused('tooFew')
    const codes = order.into.map(({ code }) => code)
    if (new Set(codes).size < codes.length || (await codeTaken(codes))) return refused('codeTaken')
    return possible(
      await ending(
        roots,
        trees,
        on,
        order.into.map(({ name }) => name),
      ),
    )
  },
  async abolish({ order, on }, roots, [tree = []]) {
    if (tree.length > 1) return refused('unitsRemain', tree.length - 1)
    const people = await peopleAt([order.unitId], on)
    if (people > 0) return refused('peopleRemain', people)
    return possible(await ending(roots, [tree], on, []))
  },
}

async function possible(some: Partial<DecisionPreview>): Promise<Previewed> {
  return {
    kind: 'possible',
    preview: { from: [], to: [], people: 0, units: 0, headships: 0, clerks: 0, ...some },
  }
}

/** What ends with these units: people and units below pass on, headships and clerks' roles do not. */
async function ending(
  ends: readonly PlacedRow[],
  trees: readonly PlacedRow[][],
  on: string,
  to: string[],
): Promise<DecisionPreview> {
  const ids = ends.map(({ unitId }) => unitId)
  const open = { unitId: { in: ids }, OR: [{ to: null }, { to: { gt: on } }] }
  const below = trees
    .filter(([root]) => root && ids.includes(root.unitId))
    .reduce((sum, tree) => sum + tree.length - 1, 0)
  const [people, headships, clerks] = await Promise.all([
    peopleAt(ids, on),
    db().headship.count({ where: open }),
    db().roleGrant.count({ where: { role: 'clerk', ...open } }),
  ])
  return { from: ends.map(({ name }) => name), to, people, units: below, headships, clerks }
}

async function peopleAt(unitIds: readonly string[], on: string): Promise<number> {
  const postings = await openPostings(db(), unitIds, on)
  return new Set(postings.map(({ officialId }) => officialId)).size
}

const codeTaken = async (codes: readonly string[]) =>
  (await db().unit.count({ where: { code: { in: [...codes] } } })) > 0
