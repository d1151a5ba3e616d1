/**
 * Runs a program of the command line. A fault that a person can act on is told in its own words,
 * without a stack, and ends it with 1. Whoever reads its output may stop reading (`| head`) without
 * harm.
 */
export async function runProgram(program: () => unknown): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await program()
  } catch (error) {
    if (!isForPeople(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Our own errors have a `code` in camel case. */
function isForPeople(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^[a-z][A-Za-z]+$/.test(String(error.code))
}
