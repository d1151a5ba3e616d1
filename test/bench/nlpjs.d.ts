/** The parts of nlp.js that the bench uses; the packages bring no types. */
declare module '@nlpjs/core' {
  interface NlpSettings {
    autoSave: boolean
  }
  interface TrainedNlp {
    readonly settings: NlpSettings
    addLanguage(locale: string): void
    addDocument(locale: string, utterance: string, intent: string): void
    readonly nluManager: { train(settings: { log: boolean }): Promise<void> }
    process(locale: string, utterance: string): Promise<{ readonly intent: string }>
  }
  interface Container {
    use(plugin: unknown): void
    get(name: 'nlp'): TrainedNlp
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown
}

declare module '@nlpjs/nlp' {
  export const Nlp: unknown
}
