// @ts-check
// JavaScript, because a worker is started from a file, and is the same file in a test and in a build.
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** @type {{ bytes: Uint8Array, mostPages: number }} */
const { bytes, mostPages } = workerData

/** Answers with the texts of each page as they are drawn, or with the name of what went wrong. */
try {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  })
  const pages = []
  for (let page = 1; page <= Math.min(document.numPages, mostPages + 1); page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item ? [{ str: item.str, transform: item.transform, width: item.width }] : [],
      ),
    )
  }
  parentPort?.postMessage({ pages }, [])
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  parentPort?.postMessage({ fault: { name, message } }, [])
}
