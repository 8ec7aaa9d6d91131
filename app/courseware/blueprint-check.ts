import type { PoolSize } from './course-outline.server'

/** Why a blueprint cannot be served; `stem` is the pool it is about. */
export type BlueprintFault =
  | { kind: 'tooMany'; stem: string; asked: number; held: number }
  | { kind: 'noPool'; stem: string; asked: number }
  | { kind: 'sum'; sum: number; least: number; most: number }

export const SHORTEST_TEST = 1
export const LONGEST_TEST = 60

/** Every reason why these pools cannot serve this blueprint. */
export function blueprintFaults(
  blueprint: readonly { name: string; count: number }[],
  pools: readonly PoolSize[],
): BlueprintFault[] {
  const faults = blueprint.flatMap(({ name: stem, count: asked }): BlueprintFault[] => {
    const held = pools.find((pool) => pool.stem === stem)?.held
    if (asked === 0) return []
    if (held === undefined) return [{ kind: 'noPool', stem, asked }]
    return asked > held ? [{ kind: 'tooMany', stem, asked, held }] : []
  })
  const sum = blueprint.reduce((total, { count }) => total + count, 0)
  if (sum >= SHORTEST_TEST && sum <= LONGEST_TEST) return faults
  return [...faults, { kind: 'sum', sum, least: SHORTEST_TEST, most: LONGEST_TEST }]
}
