import type { RulePages } from '../words.js';
import { agreementRules } from './rules-agreement.js';
import { dataRules } from './rules-data.js';
import { exceptionRules } from './rules-exceptions.js';
import { gateRules } from './rules-gate.js';
import { oddsRules } from './rules-odds.js';

/** Why each rule is there. */
export const rules: RulePages = {
  encoding: {
    title: 'Filen är text i UTF-8',
    why: 'En modell är text i UTF-8, så som nästan alla redigerare sparar den i dag. I en annan teckenkod läses å, ä, ø eller é som något annat, och en fil som skrivs tillbaka blir förstörd. Därför stannar kedja här.',
  },
  'too-large': {
    title: 'Filen är så liten att den kan läsas säkert',
    why: 'En modell skickas vidare och läses av datorer som andra betalar för, så det finns en gräns för hur mycket som läses. För YAML kommer gränsen tidigt, eftersom det tar mycket minne att läsa. Ett program som skriver en stor kedja gör bäst i att skriva JSON.',
  },
  'not-a-model': {
    title: 'Filen är en modell',
    why: 'En modell är en lista av nycklar och värden som börjar med kedja: 1. Den här filen ser ut att vara något annat: en tabell, en webbsida, ett diagram eller ingenting alls.',
  },
  'conflict-marker': {
    title: 'Ingen sammanslagning är halvfärdig',
    why: 'Git har lagt två versioner av samma rader i filen och frågar vilken som gäller. Tills någon svarar vet ingen hur kedjan ser ut.',
  },
  syntax: {
    title: 'Filen går att läsa som YAML eller JSON',
    why: 'Indrag, kolon, kommatecken, parenteser och citattecken visar vad som hör till vad. Saknas ett av dem eller står det fel går resten bara att gissa, och kedja gissar inte.',
  },
  'yaml-feature': {
    title: 'Bara de enkla delarna av YAML används',
    why: 'YAML kan kopiera värden genom hänvisningar, märka dem med typer och rymma flera dokument. Då måste den som läser kunna allt detta, och några få rader kan fylla en dators minne. En modell klarar sig utan.',
  },
  'duplicate-key': {
    title: 'Varje nyckel står en gång',
    why: 'Står en nyckel två gånger försvinner ett av värdena i det tysta, och vilket det blir beror på programmet som läser filen.',
  },
  'number-form': {
    title: 'Tal skrivs enkelt',
    why: '012 är tolv för den ena läsaren och tio för den andra, 0x1F är trettioett, och ett tal med tjugo siffror avrundas. Tal skrivs så att alla läser samma sak.',
  },
  'invisible-character': {
    title: 'Det som syns är det som står där',
    why: 'Mellanslag utan bredd och märken som vänder läsriktningen följer med när text kopieras från dokument och webbsidor. De gör att två id:n som ser likadana ut ändå är olika, eller visar en annan rad än den som står där.',
  },
  'unknown-key': {
    title: 'kedja känner till varje nyckel',
    why: 'En felstavad nyckel skulle hoppas över, och dess värde med den: siffrorna blir fel i det tysta. Nycklar som börjar med x- är dina egna och lämnas i fred.',
  },
  'missing-key': {
    title: 'Det som måste finnas finns',
    why: 'Vissa saker är meningslösa utan andra: en leverans behöver båda sina ändar, en störning sin orsak, sin sannolikhet och sin tid, en modell sina kunder och sina leveranser.',
  },
  'wrong-type': {
    title: 'Varje värde är av det slag som nyckeln tar',
    why: 'Där en lista väntas säger ett enda ord för lite. Där en text väntas kan ett tal eller true ha tappat något av det som skrevs, till exempel en inledande nolla.',
  },
  'wrong-value': {
    title: 'Varje värde är ett av dem som nyckeln känner till',
    why: 'Vissa nycklar tar bara ett av några få ord. Ett annat ord skulle hoppas över, och det som menades med det.',
  },
  'empty-value': {
    title: 'En nyckel som anges har ett värde',
    why: 'En nyckel utan värde kan vara halvfärdig eller menad som noll, och det är inte samma sak: en tid som inte anges är inte känd. Ett led, en leverantör eller en kund får lämnas utan värde.',
  },
  'out-of-range': {
    title: 'Varje tal ligger inom sina gränser',
    why: 'En kund som inte räknas, ett halvt svar eller en väntan på ingen leverans alls: sådana tal är skrivfel.',
  },
  'wrong-count': {
    title: 'Varje lista har så många poster som den ska',
    why: 'En triangelfördelad tid har tre värden, en gemensam orsak drabbar minst ett led. Med färre eller fler kan ingen veta vad som menas.',
  },
  'decimal-comma': {
    title: 'I filen skrivs decimaler med punkt',
    why: 'Inom klammerparenteser skiljer kommatecknet två poster åt, så 1,5h läses som 1 och 5h. Därför skrivs decimaler i filen överallt med punkt, på alla språk. I rapporter på svenska står det decimalkomma.',
  },
  duration: {
    title: 'Varje tid har ett tal och en enhet',
    why: 'Enheterna är s, min, h, d och w, och de får kombineras fritt: 2h 30min. Ett tal utan enhet godtas inte, eftersom ingen kan se om 90 är minuter eller sekunder. Inte heller m godtas, eftersom det kan vara minuter eller månader. Bara 0 klarar sig utan enhet.\n\nEn dag och en vecka är så långa som modellens kalender säger; utan kalender 24 timmar och 7 dagar.',
  },
  distribution: {
    title: 'En tid som varierar anges på ett sätt, och rimligt',
    why: 'En tid kan vara ett intervall (10min..30min), ett intervall med den vanliga tiden i mitten (10min..15min..40min) eller en grupp nycklar som { mean: 2h, sd: 20min } eller { median: 10min, p90: 25min }. Det minsta värdet står först.',
  },
  chance: {
    title: 'Varje sannolikhet ligger mellan 0 och 100 %',
    why: 'Sannolikheter och andelar skrivs 4% eller 0.04. Ett ensamt 98, utan %, godtas inte: det är med all säkerhet 98%, men taget på orden är det 98 gånger det hela.',
  },
  'chance-sum': {
    title: 'Sannolikheter som hör ihop blir 100 %',
    why: 'Ett av värdena inträffar, så sannolikheterna blir tillsammans 100 %, på 0,1 % när. Annars saknas något av dem eller så är något fel.',
  },
  id: {
    title: 'Id:n är korta och enkla',
    why: 'Det är med sitt id som ett led nämns i leveranser, tillval och felmeddelanden. Därför är det ett enda ord: först en bokstav, sedan bokstäver från vilket språk som helst, siffror, - och _, och sist en bokstav eller siffra. Det namn som används till vardags står efter name: och får ha vilka ord som helst.',
  },
  name: {
    title: 'Namn ryms på en rad',
    why: 'Namn, det som levereras och liknande står i tabeller och i diagrammens rutor. Det som tar mer plats hör hemma under note.',
  },
  flow: {
    title: 'Leveranser i rad fogas ihop med ->',
    why: 'store -> lathe -> car-buyer är två leveranser: förrådet levererar till svarven, svarven till köparen. Vill du säga mer om en leverans skriver du den i den långa formen, { from: store, to: lathe, handover: 10min }.',
  },
  calendar: {
    title: 'Kalendern säger hur långa en dag och en vecka är',
    why: 'Ett löfte på två dagar betyder en sak där arbetet pågår nio timmar om dagen och en annan där det aldrig står stilla. Kalendern anger arbetstider och arbetsdagar, eller bara hur många timmar en dag har och hur många dagar en vecka har.',
  },

  'no-customers': {
    title: 'Kedjan har en kund',
    why: 'En organisation finns till för någon. Utan en extern kund i änden finns inget löfte att hålla, och inget i kedjan kan bli för sent för någon.',
  },
  'duplicate-id': {
    title: 'Varje id tillhör ett led eller en orsak',
    why: 'Leveranser nämner leden med deras id:n. Har två samma id kan ingen veta vilket av dem som levererar. Ett led som ordern kommer till två gånger skrivs två gånger: det senare besöket med same-as. Även en gemensam orsak har ett id, så det får inte vara samma som ett leds.',
  },
  'similar-ids': {
    title: 'Id:n skiljer sig i mer än stora och små bokstäver',
    why: 'Stora och små bokstäver är olika tecken, så Store och store är två led. Människor läser dem som ett, och förr eller senare går en leverans till fel led.',
  },
  'unknown-place': {
    title: 'Leveranser, orsaker och senare besök nämner led som finns',
    why: 'En leverans till eller från någon som inte finns i kedjan leder ingenstans. Oftast är det ett skrivfel; annars saknas ledet under suppliers, departments eller customers.',
  },
  'same-as': {
    title: 'Ett senare besök anger ledet det är ett besök i',
    why: 'Ett senare besök får namn, tider och störningar från ledet. Därför anger det ett led under departments, och ett som inte självt är ett senare besök.',
  },
  'cause-hits-customer': {
    title: 'Gemensamma orsaker drabbar dem som utför arbetet',
    why: 'En orsak kostar tid där arbete utförs. En kund utför inget arbete i kedjan: det som försenar kunden är förseningar i leden före.',
  },
  'cause-hits-twice': {
    title: 'En orsak drabbar varje led en gång',
    why: 'En orsak är en enda händelse, och den slår till en gång i varje led den drabbar, vid vart och ett av orderns besök. Att nämna ett led en gång till ändrar ingenting: det är ett skrivfel, och oftast var det ett annat led som menades.',
  },
  'link-to-itself': {
    title: 'Ingen levererar till sig själv',
    why: 'En leverans går från en till en annan. Arbete som görs om på samma ställe är omarbetning, och har en sannolikhet.',
  },
  'same-link-twice': {
    title: 'Varje leverans står en gång',
    why: 'Två leveranser mellan samma två led är två saker som mottagaren väntar på. De har olika innehåll; annars är den ena ett skrivfel.',
  },
  'supplier-with-supplier': {
    title: 'Leverantörer står först',
    why: 'En leverantör är en utomstående vid kedjans kant: det som händer före den är dess egen sak. Vill du se längre bakåt är den ett led i kedjan som alla andra, och hör hemma under departments.',
  },
  'customer-with-customer': {
    title: 'Kunder står sist',
    why: 'En extern kund är den som kedjan finns till för. Den som för varan vidare, till exempel en återförsäljare, är ett led i kedjan, och kunden är den som kommer efter. Nämn den under serves om den inte ingår i löftet.',
  },
  circle: {
    title: 'Leveranser går inte runt i en cirkel',
    why: 'I en cirkel väntar alla på alla, och ingen order blir någonsin klar. Arbete som skickas tillbaka är omarbetning, och det händer bara vissa order. Ett led som varje order kommer till två gånger skrivs två gånger, andra gången med same-as.',
  },
  'place-without-customer': {
    title: 'Allt arbete leder till en kund',
    why: 'Varje led finns till för en extern kund, direkt eller genom andra. Ett led vars arbete inte leder till någon saknar en leverans, eller hör inte till den här kedjan.',
  },
  'customer-without-supplier': {
    title: 'Någon levererar till varje kund',
    why: 'Ett löfte till en kund som ingen levererar till går inte att hålla.',
  },
  'no-order-comes': {
    title: 'Det kommer order till varje kund',
    why: 'En andel på 0 % är en väg som ingen order tar. En kund som bara sådana vägar leder till får ingenting, och siffrorna för kunden skulle gälla order som inte finns.',
  },
  'needs-more-than-comes': {
    title: 'Ingen väntar på fler leveranser än det finns',
    why: 'Ett led som väntar på tre leveranser när bara två går dit kommer aldrig i gång.',
  },
  'needs-unknown-item': {
    title: 'Ingen väntar på något som ingen levererar',
    why: 'needs nämner det som leveranserna till ledet innehåller. Antingen väntar ledet förgäves på något som ingen leverans har med sig, eller så är namnet felstavat.',
  },
  'shares-above-whole': {
    title: 'Andelar blir inte mer än 100 %',
    why: 'Där leveranserna ut från ett led har andelar tar varje order en av dem. Det finns inte fler order än alla.',
  },
  'shares-below-whole': {
    title: 'Andelar lämnar ingen order utan väg',
    why: 'Där leveranserna ut från ett led har andelar tar varje order en av dem. Blir de mindre än 100 % och ingen leverans utan andel tar resten, har vissa order ingenstans att ta vägen.',
  },
  'share-leaves-nothing': {
    title: 'En leverans utan andel får något',
    why: 'Det som andelarna lämnar kvar av 100 % går till leveranserna utan andel. Här blir inget kvar, så ingen order tar någonsin den här vägen.',
  },
  'rework-not-back': {
    title: 'Omarbetning går tillbaka',
    why: 'Omarbetning går tillbaka till ett led där ordern redan har varit, och kommer hit igen därifrån. Från ett led utan väg hit kan den inte komma vidare.',
  },
  'rework-without-end': {
    title: 'Omarbetning tar slut',
    why: 'Om allt som görs går tillbaka för att göras om blir inget någonsin klart. Sannolikheterna för omarbetning ut från ett led är tillsammans mindre än 100 %.\n\nVarv inne i varven av en annan slinga räknas så många gånger som de görs: två slingor som var för sig skickar tillbaka 98 %, den ena inne i den andra, ger runt 2 500 varv. Mer än 1 000 väntade varv för en order är ett skrivfel i en sannolikhet, eller en leverans som aldrig blir rätt hur ofta den än görs om.',
  },
  'rework-with-more': {
    title: 'En leverans tillbaka är bara en leverans tillbaka',
    why: 'Omarbetning är samma order en gång till: den kan ta tid på vägen och bli försenad, men inget nytt utlovas, lagras, fördelas eller väntas in. Andelar, lager och överenskommelser hör till leveranserna framåt.',
  },
  'agreed-beside-sides': {
    title: 'De två sidorna är överens, eller så säger var och en sitt',
    why: 'agreed är det som båda sidor av en leverans står för. Är de inte överens förväntar sig mottagaren en sak och den som levererar erbjuder en annan, och skillnaden mellan dem redovisas. Båda delarna samtidigt går inte ihop.',
  },

  'promise-cannot-hold': {
    title: 'Varje löfte går att hålla när inget går fel',
    why: 'Redan de normala tiderna blir tillsammans längre än vad kunden har blivit lovad. Då bryts löftet även en bra dag, före alla störningar: antingen måste löftet bli längre eller något på vägen kortare.',
  },
  'inside-cannot-carry': {
    title: 'De interna överenskommelserna bär det externa löftet',
    why: 'Det som leden har kommit överens om är vad vart och ett får ta på sig och ändå ha hållit sitt ord. Håller alla sitt ord, och kunden ändå får leveransen för sent, ofullständig eller fel, är det ingens fel och löftet är brutet ändå.\n\nTid summeras längs den längsta vägen, efter samma regler som de normala tiderna; en leverans utan avtalad tid räknas med det den normalt tar. Andelarna kompletta och rätt multipliceras genom allt som en leverans bygger på, utom för det som upptäcks och rättas på vägen.',
  },

  ...agreementRules,
  ...dataRules,
  ...exceptionRules,
  ...gateRules,
  ...oddsRules,
};
