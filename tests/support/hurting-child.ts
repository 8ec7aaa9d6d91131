// Runs in a process of its own: does what a file made to hurt would make its reader do.
const held: unknown[] = []
const HURTS: Record<string, () => unknown> = {
  spin: () => {
    for (;;) held.length = 0
  },
  hoard: () => setInterval(() => held.push(Buffer.alloc(16 * 1024 * 1024, 1)), 5),
  grow: () => {
    for (;;) held.push({ words: [String(held.length)] })
  },
  talk: () => process.stdout.write('x'.repeat(64 * 1024)),
  wait: () => setInterval(() => undefined, 1000),
  settings: () => process.stdout.write(JSON.stringify(Object.keys(process.env).sort())),
}
HURTS[process.argv[2] ?? '']?.()
