/** Small signs drawn with the text's own colour. They decorate words and never stand alone. */
const shapes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'm4 4 8 8m0-8-8 8',
  clock: 'M8 4.5V8l2.5 1.5M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z',
  alert: 'M8 5v4m0 2.4v.1M8 1.75 1.5 13.5h13Z',
  info: 'M8 7.25v4.25m0-7v.1M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z',
  back: 'M14 8H2.5M7 3.5 2.5 8 7 12.5',
  next: 'M2 8h11.5M9 3.5 13.5 8 9 12.5',
  print: 'M4.5 5.5v-4h7v4M4.5 12h-3V5.5h13V12h-3m-7-2.5h7v5h-7Z',
  download: 'M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
