/**
 * How the server's Node keeps its memory. Without a bound V8 lets garbage grow to four times what lives, half a
 * gigabyte here; with one it collects earlier. What lives is about 70 MB, so the bound is never near.
 * The two for glibc: few arenas, since each keeps freed pages apart; and freed pages go back to the machine at once.
 */
export const NODE_FLAGS = ['--max-old-space-size=384', '--max-semi-space-size=8']
export const NODE_MEMORY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }
