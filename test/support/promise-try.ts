/**
 * Gives Node 20 the `Promise.try` of later ones. Without it, the first library of the process that
 * misses it sets its own: that of botframework-directlinejs calls without arguments, and the PDF
 * library then reads nothing ("Cannot destructure property 'docId'"). The bot itself loads only one.
 */
if (!('try' in Promise)) {
  Object.assign(Promise, {
    try: async (call: (...args: readonly unknown[]) => unknown, ...args: readonly unknown[]) =>
      call(...args),
  })
}
