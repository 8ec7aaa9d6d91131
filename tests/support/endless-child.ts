// A process that would write its file for ever. It says who it is.
process.send?.(process.pid)
const more = (): void => void process.stdout.write('x'.repeat(1024), more)
more()
