import { readFileSync, readdirSync } from 'node:fs'
import { loadKnowledge } from './knowledge/load-knowledge.ts'
import { loadLexicon } from './knowledge/lexicon.ts'
import { createModel } from './src/answering/model/model.ts'
import { read } from './src/answering/reading/read.ts'
import { englishOf } from './src/answering/model/english.ts'
import { plainWords } from './src/answering/words/plain-words.ts'
import { isFigure } from './knowledge/topics.ts'
import { nearness } from './knowledge/learned/meanings.ts'
import { stemmer } from 'stemmer'
const K = loadKnowledge('knowledge/knowledge.json'), Lx = loadLexicon('knowledge/lexicon.json')
const m = createModel(K, Lx), E = englishOf(Lx)
const facts = JSON.parse(readFileSync('test/questions/sonography.facts.json','utf8'))
const short: any = {echo:'echocardiographer',pacs:'pacs-administrator',edu:'clinical-educator',mgr:'diagnostic-imaging-manager'}
const rows = readdirSync('test/questions').filter(f=>/^sonography.*jsonl$/.test(f)).flatMap(f=>readFileSync('test/questions/'+f,'utf8').trim().split('\n').map(l=>JSON.parse(l)))
const vec = new Map<string, any>()
const V = (w:string)=>{ if(!vec.has(w)) vec.set(w, E.meaningOf([w])); return vec.get(w) }
import { readMeanings } from './knowledge/learned/meanings.ts'
const M=readMeanings('knowledge/learned/meanings.bin');const pl=new Map(M.stems.map((x,i)=>[x,i]));const E2={rar:(w:string)=>{const i=pl.get(stemmer(w));return i===undefined?0:M.rarities[i]!/16}}
const rar = (w:string)=>{ // rarity by rank
  const i = Lx.englishWords.indexOf(w); return i<0? 6 : Math.log(2+i)/Math.log(20000)*6 }
type S={id:string,role?:string,words:{lemma:string,stem:string}[],terms:Set<string>}
const isC=(w:string)=>!m.language.isFunctionWord(w)&&!m.language.isFunctionWord(m.language.lemmatize(w))
const mk=(id:string,role:any,text:string):S=>{const ws=plainWords(text).filter(isC).map(w=>({lemma:m.language.lemmatize(w),stem:stemmer(w)}));return {id,role,words:ws,terms:new Set(m.terms.ofDocument(m.language.lemmasOfProse(text)).map(t=>t.term))}}
const sents:S[]=[...K.facts.filter(f=>!isFigure(f.topic)&&f.role).map(f=>mk(f.id,f.role,f.text)),...K.roles.flatMap(r=>r.descriptions.map((d,i)=>mk(r.id+'/desc/'+i,r.id,d)))]
const LO=Number(process.env.LO??0.35), WV=Number(process.env.WV??0.8)
function wsim(lemma:string, terms:readonly any[], s:S){
  let best=0
  for(const t of terms) if(s.terms.has(t.term)) best=Math.max(best,t.weight)
  if(best===1) return 1
  const v=V(lemma); if(!v) return best
  for(const o of s.words){ if(o.stem===stemmer(lemma)) return Math.max(best,.95); const u=V(o.lemma); if(!u) continue; const c=nearness(v,u); if(c>LO) best=Math.max(best,WV*(c-LO)/(1-LO)) }
  return best
}
let n=0,ok1=0,ok2=0,ok3=0,okF=0,nF=0, okF2=0; const bad:string[]=[]; const R:Record<string,number>={}
for(const r of rows){
  if(r.turns.length!==1||r.kind!=='answer') continue
  const roles=[...new Set(r.must.map((x:string)=>x.split('.')[0]))]
  if(roles.length!==1||!short[roles[0] as string]) continue
  const role=short[roles[0] as string]
  const reading=read(r.turns[0],m)
  const named=reading.mentions.some(x=>m.isAdvancement(x.role))
  const lem=reading.tokens.map(t=>t.lemma), terms=m.terms.ofQuestion(lem)
  const free=reading.tokens.map((t,i)=>({t,i})).filter(({t,i})=>isC(t.word)&&!reading.mentions.some(x=>x.from<=i&&i<=x.to)&&!Lx.genericRoles.includes(t.lemma))
  const score=(s:S)=>free.reduce((a,{t,i})=>a+rar(t.lemma)*wsim(t.lemma,terms[i]!,s),0)
  const tot=free.reduce((a,{t})=>a+rar(t.lemma),0)||1
  if(!named){
    n++
    const d=reading.asks[0]!.described
    const top1=d[0]?.id
    if(top1===role) ok1++
    const byRole=m.advancement.map(a=>{const ss=sents.filter(s=>s.role===a.id).map(score).sort((x,y)=>y-x);return {id:a.id,sc:ss[0]!+0.5*ss[1]!+.25*ss[2]!}}).sort((a,b)=>b.sc-a.sc)
    if(byRole[0]!.id===role) ok2++
    const simR=(t:any,i:number,id:string)=>Math.max(0,...sents.filter(s=>s.role===id).map(s=>wsim(t.lemma,terms[i]!,s)))
    const mrar=(w:string)=>E2.rar(w)
    const disc=(wt:(w:string)=>number)=>(id:string)=>free.reduce((a,{t,i})=>{const all=m.advancement.map(x=>simR(t,i,x.id));const mean=all.reduce((p,q)=>p+q,0)/all.length;return a+wt(t.lemma)*(simR(t,i,id)-mean)},0)
    const variants:Record<string,(id:string)=>number>={ rank:disc(rar), gloss:disc(mrar), flat:disc(()=>4), rankcap:disc(w=>Math.min(4.5,rar(w))) }
    //L1

    const comb=m.advancement.map(a=>({id:a.id,sc:(d.find(x=>x.id===a.id)?.score??0)/ (d[0]?.score||1)+byRole.find(x=>x.id===a.id)!.sc/(byRole[0]!.sc||1)})).sort((a,b)=>b.sc-a.sc)
    if(comb[0]!.id===role) ok3++
    if(top1!==role||byRole[0]!.id!==role) bad.push(`${r.id} want ${roles[0]} old ${top1} ${d[0]?.score.toFixed(2)}/${d[1]?.score.toFixed(2)} soft ${byRole[0]!.id} ${byRole[0]!.sc.toFixed(1)}/${byRole[1]!.sc.toFixed(1)} :: ${r.turns[0].slice(0,140)}`)
  } else {
    const targets=r.must.filter((x:string)=>!/salary|growth/.test(x))
    if(targets.length!==1) continue
    nF++
    const re=new RegExp(facts[targets[0]].re,'i')
    const cands=sents.filter(s=>s.role===role&&!s.id.includes('/desc/')).map(s=>({s,sc:score(s)/tot})).sort((a,b)=>b.sc-a.sc)
    const txt=(id:string)=>K.facts.find(f=>f.id===id)!.text
    if(re.test(txt(cands[0]!.s.id))) okF++
    else if(process.env.SHOW) console.log(r.id,targets[0],cands.slice(0,2).map(c=>c.s.id+' '+c.sc.toFixed(2)).join(', '),'::',r.turns[0].slice(0,120))
  }
}
console.log(R);console.log({n,ok1,ok2,ok3,nF,okF}); if(process.env.BAD) console.log(bad.join('\n'))
