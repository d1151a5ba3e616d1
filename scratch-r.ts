import { loadKnowledge } from './knowledge/load-knowledge.ts'
import { loadLexicon } from './knowledge/lexicon.ts'
import { createModel } from './src/answering/model/model.ts'
import { read } from './src/answering/reading/read.ts'
const m = createModel(loadKnowledge('knowledge/knowledge.json'), loadLexicon('knowledge/lexicon.json'))
for (const q of process.argv.slice(2)) { const r = read(q, m); console.log(q); for (const a of r.asks) console.log(JSON.stringify({t:a.topics,m:a.mentions,c:a.comparisons,am:a.amounts.map(x=>x.raw),content:a.content.map(x=>x.word),y:a.wantsYesNo,cl:a.claims,d:a.described})) ; console.log(JSON.stringify(r.cues))}
