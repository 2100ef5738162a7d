import { open } from './twoBrowsers.ts';
import { openWeakServer } from './weakServer.ts';
const median=(l:number[])=>[...l].sort((a,b)=>a-b)[Math.floor(l.length/2)]!.toFixed(1)+' (max '+Math.max(...l).toFixed(1)+')';
for (const name of ['Chromium','Firefox'] as const) for (const line of ['slow','cut'] as const) {
  const s=await openWeakServer(); const b=await open(name); const draw:number[]=[],paint:number[]=[];
  for(let k=0;k<11;k++){
    s.turn('good'); const page=await b.newPage(); await page.setViewport({width:360,height:740});
    await page.goto(s.base+'/km/students/7/'); await page.waitForSelector('header [role=status]'); await new Promise(r=>setTimeout(r,500));
    if(name==='Chromium'){const c=await page.createCDPSession(); await c.send('Emulation.setCPUThrottlingRate',{rate:6});}
    s.turn(line);
    await page.evaluate(()=>{(window as any).m=new Promise(done=>addEventListener('click',e=>{const drawn=performance.now()-e.timeStamp;requestAnimationFrame(()=>{const c=new MessageChannel();c.port1.onmessage=()=>done([drawn,performance.now()-e.timeStamp]);c.port2.postMessage(0)})},{once:true}))});
    await page.click('[data-leave]');
    const [d,p]=await page.evaluate(()=>(window as any).m) as [number,number]; draw.push(d);paint.push(p);
    await page.close();
  }
  console.log(name,name==='Chromium'?'CPU/6':'',line,'press→drawn',median(draw),'press→painted',median(paint)); await b.close(); s.close();
}
