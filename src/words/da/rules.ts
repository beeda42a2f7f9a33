import type { RulePages } from '../words.js';
import { agreementRules } from './rules-agreement.js';
import { dataRules } from './rules-data.js';
import { exceptionRules } from './rules-exceptions.js';
import { gateRules } from './rules-gate.js';
import { oddsRules } from './rules-odds.js';

/** Why each rule is there. */
export const rules: RulePages = {
  encoding: {
    title: 'Filen er tekst i UTF-8',
    why: 'En model er tekst i UTF-8, som næsten alle programmer gemmer i dag. I en anden kodning ville æ, ø, å eller é blive læst som noget andet, og en fil, der blev skrevet tilbage, ville være ødelagt. Derfor stopper kedja her.',
  },
  'too-large': {
    title: 'Filen er ikke større, end at den kan læses trygt',
    why: 'En model sendes rundt og læses på maskiner, som andre betaler for, så der er en grænse for, hvor meget der læses. Grænsen for YAML er lav, fordi det kræver meget hukommelse at læse; et program, der skriver en stor kæde, bør hellere skrive JSON.',
  },
  'not-a-model': {
    title: 'Filen er en model',
    why: 'En model er en række nøgler med værdier og begynder med kedja: 1. Denne fil ligner noget andet: en tabel, en webside, et diagram eller slet ingenting.',
  },
  'conflict-marker': {
    title: 'Ingen fletning er halvt færdig',
    why: 'Git har sat to versioner af de samme linjer ind i filen og spørger, hvilken der er den rette. Før nogen svarer, ved ingen, hvordan kæden ser ud.',
  },
  syntax: {
    title: 'Filen kan læses som YAML eller JSON',
    why: 'Indrykning, kolon, komma, parenteser og anførselstegn viser, hvad der hører sammen. Når et af dem mangler eller står forkert, kan resten kun gættes, og kedja gætter ikke.',
  },
  'yaml-feature': {
    title: 'Kun de enkle dele af YAML er brugt',
    why: 'YAML kan hente værdier andre steder fra, mærke dem med typer og rumme flere dokumenter. Det skulle en læser så kende til, og få linjer af den slags kan fylde hele computerens hukommelse. Derfor klarer en model sig uden.',
  },
  'duplicate-key': {
    title: 'Hver nøgle står kun én gang',
    why: 'Når en nøgle står to gange, forsvinder den ene værdi uden et ord, og hvilken det bliver, afhænger af det program, der læser.',
  },
  'number-form': {
    title: 'Tal er skrevet enkelt',
    why: '012 er tolv for én læser og ti for en anden, 0x1F er enogtredive, og et tal på tyve cifre bliver afrundet. Skriv tal, så alle ser det samme.',
  },
  'invisible-character': {
    title: 'Det, du ser, er det, der står',
    why: 'Mellemrum uden bredde og tegn, der vender læseretningen, følger med, når tekst kopieres fra dokumenter og websider. De får to ens id’er til at være forskellige, eller viser en linje som noget andet, end den er.',
  },
  'unknown-key': {
    title: 'Hver nøgle er en, kedja kender',
    why: 'En nøgle med stavefejl ville blive sprunget over sammen med sin værdi, og så var tallene forkerte, uden at nogen fik det at vide. Nøgler, der begynder med x-, er dine egne og får lov at være i fred.',
  },
  'missing-key': {
    title: 'Det, der skal være der, er der',
    why: 'Noget giver kun mening sammen med noget andet: en leverance skal have begge ender, en forsinkelse sin årsag, sin sandsynlighed og sin tid, en model sine kunder og sine leverancer.',
  },
  'wrong-type': {
    title: 'Hver værdi er af den slags, nøglen skal have',
    why: 'Skal der stå en liste, siger et enkelt ord for lidt; skal der stå en tekst, kan et tal eller true have mistet noget af det, der blev skrevet, for eksempel et foranstillet nul.',
  },
  'wrong-value': {
    title: 'Hver værdi er en af dem, nøglen kender',
    why: 'Nogle nøgler kender kun nogle få ord. Et andet ord måtte springes over, og meningen med det ville gå tabt.',
  },
  'empty-value': {
    title: 'En nøgle, der står der, har en værdi',
    why: 'En nøgle uden værdi kan være halvt færdig eller betyde nul, og det er ikke det samme: en tid, der ikke er angivet, er ukendt. En afdeling, en leverandør eller en kunde må gerne stå tom.',
  },
  'out-of-range': {
    title: 'Hvert tal er inden for sine grænser',
    why: 'En kunde, der ikke vejer noget, et halvt svar eller et led, der ikke venter på nogen leverance: den slags tal er tastefejl.',
  },
  'wrong-count': {
    title: 'Hver liste har så mange punkter, som den skal',
    why: 'En trekantfordelt tid har tre tal, og en fælles årsag rammer mindst ét led. Med færre eller flere kan ingen se, hvad der er ment.',
  },
  'decimal-comma': {
    title: 'Decimaler skrives med punktum',
    why: 'I krøllede parenteser skiller komma to elementer ad, så 1,5h læses som 1 og 5h. Også andre steder i filen skrives decimaler med punktum, uanset sproget.',
  },
  duration: {
    title: 'Hver tid har et tal og en enhed',
    why: 'Enhederne er s, min, h, d og w og kan sættes sammen: 2h 30min. Et tal alene afvises, fordi ingen kan se, om 90 er minutter eller sekunder, og m, fordi det kan være minutter eller måneder. Kun 0 kan stå uden enhed.\n\nEn dag og en uge er så lange, som modellens kalender siger; uden kalender 24 timer og 7 dage.',
  },
  distribution: {
    title: 'En tid, der varierer, er angivet på én måde og giver mening',
    why: 'En tid kan være et interval (10min..30min), et interval med den normale tid i midten (10min..15min..40min) eller en gruppe nøgler som { mean: 2h, sd: 20min } eller { median: 10min, p90: 25min }. Den mindste står først.',
  },
  chance: {
    title: 'Hver sandsynlighed ligger mellem 0 og 100 %',
    why: 'Sandsynligheder og andele skrives 4% eller 0.04. 98 alene afvises: det betyder nok 98%, men tages det på ordet, er det 98 gange det hele.',
  },
  'chance-sum': {
    title: 'Sandsynligheder, der hører sammen, giver 100 %',
    why: 'En af værdierne vil indtræffe, så deres sandsynligheder giver tilsammen 100 % med en margen på 0,1 %. Gør de ikke det, mangler der en, eller også er en af dem forkert.',
  },
  id: {
    title: 'Id’er er korte og enkle',
    why: 'Id’et er det, som leverancer, tilvalg og meddelelser kalder et led, og derfor er det ét ord: først et bogstav, så bogstaver fra et hvilket som helst sprog, cifre, - og _, og til sidst et bogstav eller et ciffer. Det navn, folk bruger, står efter name: og må være, hvad det vil.',
  },
  name: {
    title: 'Navne kan stå på én linje',
    why: 'Navne, det leverede og lignende står i tabeller og i diagrammernes bokse. Det, der fylder mere, hører hjemme i en note.',
  },
  flow: {
    title: 'Leverancer på stribe har -> imellem sig',
    why: 'store -> lathe -> car-buyer er to leverancer: store leverer til lathe, og lathe til car-buyer. Skal der siges mere om en leverance, skrives den på den lange form, { from: store, to: lathe, handover: 10min }.',
  },
  calendar: {
    title: 'Kalenderen siger, hvor lang en dag og en uge er',
    why: 'Et løfte om to dage betyder noget andet, hvor der arbejdes ni timer om dagen, end hvor arbejdet aldrig hviler. Kalenderen angiver arbejdstid og dage, eller blot hvor mange timer en dag har, og hvor mange dage en uge.',
  },

  'no-customers': {
    title: 'Kæden har en kunde',
    why: 'En organisation er til for nogen. Uden en ekstern kunde for enden er der intet løfte at holde, og intet i kæden kan komme for sent til nogen.',
  },
  'duplicate-id': {
    title: 'Hvert id hører til ét led eller én årsag',
    why: 'Leverancer kalder leddene ved deres id. Har to det samme, kan ingen se, hvem af dem der leverer. Et led, som ordren besøger to gange, står der som to: det senere har same-as. En fælles årsag kaldes også ved sit id, så det må ikke tilhøre et led.',
  },
  'similar-ids': {
    title: 'Id’er adskiller sig ved andet end store bogstaver',
    why: 'Der er forskel på store og små bogstaver, så Store og store er to led. Folk læser dem som ét, og før eller siden går en leverance det forkerte sted hen.',
  },
  'unknown-place': {
    title: 'Leverancer, årsager og senere besøg nævner led, der findes',
    why: 'En leverance til eller fra nogen, der ikke er i kæden, fører ingen steder hen. Som regel er det en tastefejl; ellers mangler leddet under suppliers, departments eller customers.',
  },
  'same-as': {
    title: 'Et senere besøg nævner den afdeling, det gælder',
    why: 'Et senere besøg får navn, tider og forsinkelser fra afdelingen. Derfor skal det nævne en afdeling, som ikke selv er et senere besøg.',
  },
  'cause-hits-customer': {
    title: 'Fælles årsager rammer dem, der udfører arbejdet',
    why: 'En årsag koster tid dér, hvor der arbejdes. Kunden udfører ikke arbejde i kæden: det, der forsinker kunden, er forsinkelser tidligere i kæden.',
  },
  'cause-hits-twice': {
    title: 'En årsag rammer hvert led én gang',
    why: 'En årsag er én hændelse og rammer hvert af sine led én gang, ved hvert af ordrens besøg. At nævne et led to gange ændrer ingenting: det er en tastefejl, og som regel var det et andet led, der var ment.',
  },
  'link-to-itself': {
    title: 'Ingen leverer til sig selv',
    why: 'En leverance går fra den ene til den anden. Arbejde, der laves om samme sted, er omarbejdning og har en sandsynlighed.',
  },
  'same-link-twice': {
    title: 'Hver leverance står kun én gang',
    why: 'To leverancer mellem de samme to led er to, som modtageren venter på. De har hver deres vare (item); ellers er den ene en tastefejl.',
  },
  'supplier-with-supplier': {
    title: 'Leverandører står først',
    why: 'En leverandør er en part udefra i udkanten af kæden: det, der sker før den, er dens egen sag. Vil du se længere tilbage, hører den til under departments som enhver afdeling.',
  },
  'customer-with-customer': {
    title: 'Kunder står sidst',
    why: 'En ekstern kunde er den, kæden er til for. Den, der leverer videre, for eksempel en forhandler, er et led inde i kæden, og kunden er den næste; nævn den under serves, hvis den ikke er en del af løftet.',
  },
  circle: {
    title: 'Leverancerne går ikke i ring',
    why: 'I en ring venter alle på alle, og ingen ordre bliver nogensinde færdig. Arbejde, der sendes tilbage, er omarbejdning, og det sker kun for nogle ordrer. En afdeling, som hver ordre besøger to gange, er to led, det andet med same-as.',
  },
  'place-without-customer': {
    title: 'Alt arbejde fører til en kunde',
    why: 'Hver afdeling er til for en ekstern kunde, direkte eller gennem andre. Hvis arbejdet ikke fører til nogen, mangler der en leverance, eller også hører afdelingen ikke til denne kæde.',
  },
  'customer-without-supplier': {
    title: 'Nogen leverer til hver kunde',
    why: 'Et løfte til en kunde, som ingen leverer til, kan ikke holdes.',
  },
  'no-order-comes': {
    title: 'Der kommer ordrer til hver kunde',
    why: 'En andel på 0 % er en vej, ingen ordre tager. En kunde, som kun den slags veje fører til, får ingenting, og det, der bliver sagt om kunden, handler om ordrer, der ikke findes.',
  },
  'needs-more-than-comes': {
    title: 'Ingen venter på flere leverancer, end der er',
    why: 'Et led, der venter på tre leverancer, når kun to fører dertil, kommer aldrig i gang.',
  },
  'needs-unknown-item': {
    title: 'Ingen venter på noget, som ingen kommer med',
    why: 'needs nævner, hvad leverancerne til leddet kommer med. Er der noget, ingen leverance kommer med, venter leddet forgæves, eller også er det stavet forkert.',
  },
  'shares-above-whole': {
    title: 'Andele giver ikke mere end 100 %',
    why: 'Når leverancerne ud af et led har andele, går hver ordre med en af dem. Der er ikke flere ordrer end alle.',
  },
  'shares-below-whole': {
    title: 'Andelene giver hver ordre en vej',
    why: 'Når leverancerne ud af et led har andele, går hver ordre med en af dem. Giver de mindre end 100 %, og tager ingen leverance uden andel resten, har nogle ordrer ingen steder at gå hen.',
  },
  'share-leaves-nothing': {
    title: 'En leverance uden andel får noget',
    why: 'Det, andelene levner af 100 %, går til leverancerne uden andel. Her er der ikke noget tilbage, så ingen ordre går nogensinde den vej.',
  },
  'rework-not-back': {
    title: 'Omarbejdning går tilbage',
    why: 'Omarbejdning vender tilbage til et led, som ordren har været hos, og kommer derfra igen. Et led, der ikke fører hertil, kan ikke sende den videre.',
  },
  'rework-without-end': {
    title: 'Omarbejdning får en ende',
    why: 'Hvis alt, der laves, går tilbage for at blive lavet om, kommer der aldrig noget ud. Sandsynlighederne for omarbejdning ud af et led skal tilsammen være under 100 %.\n\nRunder inden i andre runder tæller hver gang, de gennemløbes: to sløjfer, der hver sender 98 % tilbage, den ene inden i den anden, giver omkring 2.500 runder. Mere end 1.000 forventede runder for en ordre er en tastefejl i en sandsynlighed, eller en leverance, der aldrig bliver fejlfri, hvor mange gange den end laves om.',
  },
  'rework-with-more': {
    title: 'En leverance tilbage er kun en vej tilbage',
    why: 'Omarbejdning er den samme ordre en gang til: det kan tage tid at sende den tilbage, og den kan blive forsinket, men der er ikke noget nyt at love, lægge på lager, fordele eller vente på. Andele, lager og aftaler hører til leverancerne fremad.',
  },
  'agreed-beside-sides': {
    title: 'To parter er enige, eller hver siger sit',
    why: 'agreed er det, begge parter i en leverance står inde for. Er de ikke enige, forventer modtageren ét, mens afsenderen tilbyder noget andet, og forskellen bliver vist. Begge dele på én gang går ikke.',
  },

  'promise-cannot-hold': {
    title: 'Hvert løfte kan holdes, når intet går galt',
    why: 'De normale tider løber alene op i mere, end kunden er lovet. Så brydes løftet selv på en god dag uden en eneste forsinkelse: der må loves en længere tid, eller noget på vejen må gå hurtigere.',
  },
  'inside-cannot-carry': {
    title: 'De interne aftaler kan bære løftet til kunden',
    why: 'Det, afdelingerne har aftalt med hinanden, er det, hver af dem må bruge og stadig have holdt ord. Når alle holder ord, og kunden alligevel får leveret for sent eller med fejl eller mangler, har ingen skylden, og løftet er brudt.\n\nTid lægges sammen langs den længste vej efter samme regler som normale tider; en leverance uden aftalt tid tæller med det, den normalt tager. Komplet og fejlfri ganges sammen for alt, hvad en leverance hviler på, bortset fra det, der bliver opdaget og rettet undervejs.',
  },

  ...agreementRules,
  ...dataRules,
  ...exceptionRules,
  ...gateRules,
  ...oddsRules,
};
