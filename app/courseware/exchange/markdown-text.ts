/** Plain text as Markdown that shows the same: nothing in it begins a list, a citation or a container. */
export function escaped(plain: string): string {
  return plain
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_[\]{}~<>|]/g, '\\$&')
    .split('\n')
    .map((line) => line.trim().replace(/^([#>+:=-]|\d+[.)])/, beginning))
    .join('\n')
    .trim()
}

function beginning(mark: string): string {
  return /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`
}

/** Where only one line may stand: a choice, its explanation. */
export function oneLine(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ').trim()
}
