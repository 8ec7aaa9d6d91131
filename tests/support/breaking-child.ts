// A process that begins to write a file and ends before it is whole.
process.send?.('begun')
process.stdout.write('half a file', () => process.exit(1))
