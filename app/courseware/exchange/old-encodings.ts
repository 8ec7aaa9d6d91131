/** Fonts of before Unicode put Vietnamese letters where others have signs: «NguyÔn V¨n An», «Nguyeãn Vaên An». */
export type OldEncoding = 'tcvn3' | 'vni'

const TCVN3 =
  /[A-Za-z][\u00b5-\u00b9\u00a8\u00a9\u00ab\u00ac\u00ae\u00bb-\u00be\u00c6-\u00cb\u00ce\u00d1-\u00d6\u00d8]|[\u00ae\u00a7][\u00b5-\u00b9a-z]/g
const VNI =
  /[aeouAEOU][\u00e2\u00ea\u00e1\u00e0\u00e3\u00e5\u00e4\u00fa\u00f9\u00fb\u00f5\u00ef\u00f8\u00f6]|[\u00f6\u00f4\u00f1][a-z]?[\u00f9\u00f8\u00fb\u00f5\u00ef]/g
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g
const LEAST = 5

/** Which of them a text was written in, or null. A text that has real Vietnamese letters is in neither. */
export function oldEncoding(text: string): OldEncoding | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const real = count(VIETNAMESE)
  const [tcvn3, vni] = [count(TCVN3), count(VNI)]
  if (Math.max(tcvn3, vni) < LEAST || Math.max(tcvn3, vni) < real) return null
  return tcvn3 >= vni ? 'tcvn3' : 'vni'
}
