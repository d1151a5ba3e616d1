/** Words in names of classes by which pages mark what is not their article. */
const frames = new Set(
  [
    'ad ads adsense advert adverts advertisement advertising sponsor sponsored sponsors promo promos',
    'cookie cookies consent gdpr onetrust paywall popup modal overlay lightbox interstitial',
    'nav navbar navigation breadcrumb breadcrumbs menu sidebar masthead pagination pager skip',
    'share sharing sharebar social newsletter subscribe subscription signup',
    'related recommended recommendations trending comments disqus',
  ].flatMap((line) => line.split(' ')),
)

/** Words that may stand beside those: a name with any other word is one of the content. */
const neutral = new Set(
  [
    'a the to of site page main global top bottom left right inner outer mobile desktop sticky fixed',
    'bar box wrapper wrap container block section area unit slot panel widget inline row column',
    'list links link items item buttons button icons icon header footer banner notice policy',
    'form text content articles article posts stories google js is has cta image img primary secondary',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Whether a class or an id names a part of the page's frame: "cookie-banner", "shareButtons".
 * "social-worker" is none, for a worker is no part of a page.
 */
export function isFrameName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return (
    words.some((word) => frames.has(word)) &&
    words.every((word) => frames.has(word) || neutral.has(word))
  )
}
