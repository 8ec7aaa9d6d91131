/** The network of an address: /24 of IPv4, /48 of IPv6. A province's offices share a few of them. */
export function networkOf(address: string): string {
  const v4 = address.replace(/^::ffff:/i, '')
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(v4)) return `${v4.split('.').slice(0, 3).join('.')}.0/24`
  return `${expand(address).slice(0, 3).join(':')}::/48`
}

function expand(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right, '0', '0', '0'].map((part) =>
    part.replace(/^0+(?=.)/, ''),
  )
}
