/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const ROUND = cubeRootsOfPrimes(64)
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
const BLOCK = 64

/** @param {number} count */
function cubeRootsOfPrimes(count) {
  const primes = []
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return Uint32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32)
}

/**
 * SHA-256, a piece at a time: pages opened from a folder do not always get the browser's own.
 * @returns {{ update(bytes: Uint8Array): void, hex(): string }}
 */
export function sha256() {
  const state = Uint32Array.from(START)
  const words = new Uint32Array(BLOCK)
  const pending = new Uint8Array(BLOCK)
  let held = 0
  let length = 0

  /** @param {Uint8Array} bytes @param {number} from */
  function block(bytes, from) {
    for (let i = 0; i < 16; i++) {
      const at = from + 4 * i
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
    }
    for (let i = 16; i < BLOCK; i++) {
      const [a, b] = [words[i - 15], words[i - 2]]
      const low = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
      const high = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
      words[i] = words[i - 16] + low + words[i - 7] + high
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < BLOCK; i++) {
      const one = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) >>> 0
      const first = (h + one + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) >>> 0
      const zero = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) >>> 0
      const second = (zero + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
      h = g
      g = f
      f = e
      e = (d + first) >>> 0
      d = c
      c = b
      b = a
      a = (first + second) >>> 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, place) => (state[place] += value))
  }

  /** @param {Uint8Array} bytes */
  function update(bytes) {
    length += bytes.length
    let from = 0
    if (held > 0) {
      from = Math.min(BLOCK - held, bytes.length)
      pending.set(bytes.subarray(0, from), held)
      held += from
      if (held < BLOCK) return
      block(pending, 0)
      held = 0
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) block(bytes, from)
    pending.set(bytes.subarray(from))
    held = bytes.length - from
  }

  function hex() {
    const bits = length * 8
    const padding = new Uint8Array((held < 56 ? 64 : 128) - held)
    padding[0] = 0x80
    const end = new DataView(padding.buffer)
    end.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    end.setUint32(padding.length - 4, bits >>> 0)
    update(padding)
    return Array.from(state, (value) => value.toString(16).padStart(8, '0')).join('')
  }

  return { update, hex }
}

/** @param {number} value @param {number} by */
const turned = (value, by) => (value >>> by) | (value << (32 - by))
