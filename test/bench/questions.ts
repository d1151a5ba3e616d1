/** What people ask in the benches of whole turns, in this order. */
export const questions = [
  'how do I become a PACS administrator',
  'what does a clinical educator earn',
  'and the job growth?',
  'which of them pays best',
  'what skills does the manager need',
  'thanks',
] as const
