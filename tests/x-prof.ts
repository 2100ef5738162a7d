import { open } from './twoBrowsers.ts';
import { openWeakServer } from './weakServer.ts';
const s=await openWeakServer(); const b=await open('Chromium'); s.turn('good');
const all:Record<string,number[]>={};
for(let k=0;k<7;k++){ s.turn('good'); const page=await b.newPage(); await page.setViewport({width:360,height:740});
 await page.goto(s.base+'/km/students/7/'); await page.waitForSelector('header [role=status]'); await new Promise(r=>setTimeout(r,300));
 const c=await page.createCDPSession(); await c.send('Emulation.setCPUThrottlingRate',{rate:6});
 s.turn('slow');
 const r=await page.evaluate(()=>{const out:Record<string,number>={};
  const wrap=(o:any,n:string,label=n)=>{const f=o[n];o[n]=function(...a:any[]){const t=performance.now();try{return f.apply(this,a)}finally{out[label]=(out[label]??0)+performance.now()-t}}};
  wrap(HTMLElement.prototype,'focus');wrap(window,'scrollTo');wrap(Element.prototype,'remove');wrap(Element.prototype,'append');wrap(document,'createElement');wrap(history,'replaceState');wrap(window,'fetch');wrap(BroadcastChannel.prototype,'postMessage');wrap(speechSynthesis,'cancel');wrap(Storage.prototype,'clear');wrap(Storage.prototype,'setItem');
  for(const [o,n] of [[StyleSheet.prototype,'disabled'],[HTMLElement.prototype,'hidden'],[HTMLElement.prototype,'lang'],[Document.prototype,'title'],[HTMLLinkElement.prototype,'href'],[CSSStyleDeclaration.prototype,'cssText']] as any){const d=Object.getOwnPropertyDescriptor(o,n)!;Object.defineProperty(o,n,{...d,set(v){const t=performance.now();d.set!.call(this,v);out['set '+n]=(out['set '+n]??0)+performance.now()-t}})}
  const t=performance.now();(document.querySelector('[data-leave]') as HTMLElement).click();out.all=performance.now()-t;return out});
 for(const [n,v] of Object.entries(r)) (all[n]??=[]).push(v); await page.close();}
for(const [n,l] of Object.entries(all)) console.log(n,l.sort((a,b)=>a-b)[3]!.toFixed(1));
await b.close();s.close();
