import { lowerFirst, upperFirst } from '../../letter-case.ts'

/** What is said of one document where there are several: "The 2019 guide is dated May 6, 2019." */
export function sayOfDocument(text: string, name: string): string {
  const named = text.replaceAll('The document', upperFirst(name)).replaceAll('the document', name)
  return named === text ? `In ${name}, ${lowerFirst(text)}` : named
}
