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
    why: 'En modell er tekst i UTF-8, slik nesten alle redigeringsprogrammer lagrer den i dag. I en annen koding ville å, ä, ø eller é blitt lest som noe annet, og en fil som ble skrevet tilbake, ville vært ødelagt. Derfor stopper kedja her.',
  },
  'too-large': {
    title: 'Filen er liten nok til å leses trygt',
    why: 'En modell blir sendt videre og lest av maskiner som andre betaler for, så det finnes en grense for hvor mye som leses. Den er lavere for YAML, fordi det tar mye minne å lese; et program som skriver en stor kjede, bør heller skrive JSON.',
  },
  'not-a-model': {
    title: 'Filen er en modell',
    why: 'En modell er en liste med nøkler og verdier som begynner med kedja: 1. Denne filen ser ut til å være noe annet: en tabell, en nettside, et diagram eller ingenting i det hele tatt.',
  },
  'conflict-marker': {
    title: 'Ingen sammenslåing er halvferdig',
    why: 'Git har satt inn to versjoner av de samme linjene og spør hvilken som er den rette. Før noen svarer, vet ingen hvordan kjeden ser ut.',
  },
  syntax: {
    title: 'Filen kan leses som YAML eller JSON',
    why: 'Innrykk, kolon, komma, parenteser og anførselstegn viser hva som hører sammen. Når ett av dem mangler eller står feil, må resten gjettes, og kedja gjetter ikke.',
  },
  'yaml-feature': {
    title: 'Bare de enkle delene av YAML er brukt',
    why: 'YAML kan gjenta verdier ved å vise til dem, merke dem med typer og ha flere dokumenter i én fil. En leser må kjenne alt dette, og noen få slike linjer kan fylle minnet i en datamaskin. Derfor klarer en modell seg uten.',
  },
  'duplicate-key': {
    title: 'Hver nøkkel står én gang',
    why: 'Når en nøkkel står to ganger, ville den ene verdien blitt borte uten et ord, og hvilken det ble, ville avhenge av programmet som leser.',
  },
  'number-form': {
    title: 'Tall er skrevet enkelt',
    why: '012 er tolv for én leser og ti for en annen, 0x1F er trettien, og et tall med tjue sifre blir rundet av. Tall skrives slik at alle leser det samme.',
  },
  'invisible-character': {
    title: 'Det du ser, er det som står der',
    why: 'Mellomrom uten bredde og tegn som snur leseretningen, følger med når tekst kopieres fra dokumenter og nettsider. De gjør to id-er forskjellige selv om de ser like ut, eller viser en linje annerledes enn den er.',
  },
  'unknown-key': {
    title: 'kedja kjenner alle nøklene',
    why: 'En feilskrevet nøkkel ville blitt hoppet over, og verdien med den: tallene ville blitt feil uten et ord. Nøkler som begynner med x-, er dine egne og får stå i fred.',
  },
  'missing-key': {
    title: 'Det som må være med, er med',
    why: 'Noe gir ikke mening uten noe annet: en leveranse trenger begge ender, en forsinkelse trenger årsak, sannsynlighet og tid, og en modell trenger kunder og leveranser.',
  },
  'wrong-type': {
    title: 'Hver verdi er av det slaget nøkkelen tar',
    why: 'Der det skal stå en liste, sier ett enkelt ord for lite; der det skal stå en tekst, kan et tall eller true ha mistet noe av det som ble skrevet, for eksempel en null foran.',
  },
  'wrong-value': {
    title: 'Hver verdi er en av dem nøkkelen kjenner',
    why: 'Noen nøkler tar bare ett av noen få ord. Et annet ord måtte ha blitt hoppet over, og meningen med det.',
  },
  'empty-value': {
    title: 'En nøkkel som står der, har en verdi',
    why: 'En nøkkel uten verdi kan være halvferdig eller ment som null, og det er ikke det samme: en tid som ikke er oppgitt, er ikke kjent. Ledd, leverandører og kunder kan stå tomme.',
  },
  'out-of-range': {
    title: 'Hvert tall er innenfor grensene sine',
    why: 'En kunde som ikke teller, et halvt svar, eller venting på null leveranser: slike tall er skrivefeil.',
  },
  'wrong-count': {
    title: 'Hver liste har så mange elementer som den skal',
    why: 'En triangulær tid har tre tall, og en felles årsak rammer minst ett ledd. Med færre eller flere kan ingen vite hva som er ment.',
  },
  'decimal-comma': {
    title: 'Desimaler har punktum',
    why: 'Mellom krøllparenteser skiller komma to elementer, så 1,5h leses som 1 og 5h. Også ellers i en modell skrives desimaler med punktum, på alle språk.',
  },
  duration: {
    title: 'Hver tid har et tall og en enhet',
    why: 'Enhetene er s, min, h, d og w, og de kan settes sammen fritt: 2h 30min. Et tall uten enhet blir avvist fordi ingen kan se om 90 er minutter eller sekunder, og m fordi det kan være minutter eller måneder. Bare 0 trenger ingen enhet.\n\nEn dag og en uke er så lange som kalenderen i modellen sier; uten kalender er de 24 timer og 7 dager.',
  },
  distribution: {
    title: 'En tid som varierer, er oppgitt på én måte og gir mening',
    why: 'En tid kan være et spenn (10min..30min), et spenn med den vanlige tiden i midten (10min..15min..40min) eller en gruppe nøkler som { mean: 2h, sd: 20min } eller { median: 10min, p90: 25min }. Den korteste står først.',
  },
  chance: {
    title: 'Hver sannsynlighet er mellom 0 og 100 %',
    why: 'Sannsynligheter og andeler skrives 4% eller 0.04. 98 alene blir avvist: det er nok ment som 98%, men bokstavelig tatt er det 98 ganger helheten.',
  },
  'chance-sum': {
    title: 'Sannsynligheter som hører sammen, blir 100 %',
    why: 'En av verdiene inntreffer, så sannsynlighetene blir til sammen 100 %, innenfor 0,1 %. Blir de ikke det, mangler én eller er feil.',
  },
  id: {
    title: 'Id-er er korte og enkle',
    why: 'En id er det leveranser, valg på kommandolinjen og funn bruker om et ledd, så den er ett ord: først en bokstav, deretter bokstaver fra alle språk, sifre, - og _, og til slutt en bokstav eller et siffer. Det folk kaller leddet, står etter name:, med hvilke ord som helst.',
  },
  name: {
    title: 'Navn får plass på én linje',
    why: 'Navn, det som leveres, og lignende står i tabeller og i boksene i diagrammer. Det som trenger mer plass, hører hjemme under note.',
  },
  flow: {
    title: 'Leveranser på rad er bundet sammen med ->',
    why: 'store -> lathe -> car-buyer er to leveranser: store leverer til lathe, og lathe til car-buyer. Vil du si mer om en leveranse, bruker du den lange formen: { from: store, to: lathe, handover: 10min }.',
  },
  calendar: {
    title: 'Kalenderen forteller hvor lang en dag og en uke er',
    why: 'Et løfte om to dager betyr noe annet der arbeidet går ni timer om dagen, enn der det aldri stopper. Kalenderen oppgir arbeidstid og arbeidsdager, eller ganske enkelt hvor mange timer dagen har og hvor mange dager uken har.',
  },

  'no-customers': {
    title: 'Kjeden har en kunde',
    why: 'En virksomhet er til for noen. Uten en ekstern kunde til slutt er det ikke noe løfte å holde, og ingenting i kjeden kan komme for sent til noen.',
  },
  'duplicate-id': {
    title: 'Hver id hører til ett ledd eller én årsak',
    why: 'Leveranser viser til ledd med id. Har to den samme, kan ingen vite hvem av dem som leverer. Et ledd som ordren er innom to ganger, står to steder i kjeden: det senere besøket har same-as. En felles årsak har også en id, som derfor ikke kan være den samme som et ledds.',
  },
  'similar-ids': {
    title: 'Id-er skiller seg i mer enn store og små bokstaver',
    why: 'Det er forskjell på store og små bokstaver, så Store og store er to ledd. Folk leser dem som ett, og før eller siden går en leveranse til feil ledd.',
  },
  'unknown-place': {
    title: 'Leveranser, årsaker og senere besøk viser til ledd som finnes',
    why: 'En leveranse til eller fra noen som ikke er med i kjeden, fører ingen steder. Som oftest er det en skrivefeil; ellers mangler leddet under suppliers, departments eller customers.',
  },
  'same-as': {
    title: 'Et senere besøk oppgir leddet det er et besøk hos',
    why: 'Et senere besøk henter navn, tider og forsinkelser fra leddet, så det må vise til et ledd under departments, og ikke til et annet senere besøk.',
  },
  'cause-hits-customer': {
    title: 'Felles årsaker rammer dem som gjør arbeidet',
    why: 'En årsak koster tid der det arbeides. En kunde gjør ikke noe arbeid i kjeden: det som forsinker kunden, er forsinkelsen til dem som kommer før.',
  },
  'cause-hits-twice': {
    title: 'En årsak rammer hvert ledd én gang',
    why: 'En årsak er én hendelse og rammer hvert av leddene sine én gang, ved hvert besøk ordren gjør der. Å nevne leddet en gang til endrer ingenting: det er en skrivefeil, og som oftest var et annet ledd ment.',
  },
  'link-to-itself': {
    title: 'Ingen leverer til seg selv',
    why: 'En leveranse går fra én til en annen. Arbeid som blir gjort om igjen på samme sted, er omarbeid og har en sannsynlighet.',
  },
  'same-link-twice': {
    title: 'Hver leveranse står én gang',
    why: 'To leveranser mellom de samme to er to leveranser som mottakeren venter på. De kommer med hver sin vare (item); ellers er den ene en skrivefeil.',
  },
  'supplier-with-supplier': {
    title: 'Leverandører står først i kjeden',
    why: 'En leverandør er en utenforstående i ytterkanten av kjeden: det som skjer før, er leverandørens egen sak. Vil du se lenger bakover, er leverandøren et ledd i kjeden som alle andre.',
  },
  'customer-with-customer': {
    title: 'Kunder står sist i kjeden',
    why: 'En ekstern kunde er den kjeden er til for. Den som leverer varen videre, for eksempel en forhandler, er et ledd i kjeden, og kunden er den som kommer etter. Er denne ikke en del av løftet, kan du oppgi den under serves.',
  },
  circle: {
    title: 'Leveranser går ikke i ring',
    why: 'I en ring venter alle på alle, og ingen ordre blir noen gang ferdig. Arbeid som sendes tilbake, er omarbeid, og det gjelder bare noen av ordrene. Et ledd som alle ordrer er innom to ganger, står to steder i kjeden, andre gang med same-as.',
  },
  'place-without-customer': {
    title: 'Alt arbeid fører til en kunde',
    why: 'Hvert ledd er til for en ekstern kunde, direkte eller gjennom andre. Fører arbeidet ikke til noen, mangler det en leveranse, eller så er leddet ikke en del av denne kjeden.',
  },
  'customer-without-supplier': {
    title: 'Noen leverer til hver kunde',
    why: 'Et løfte til en kunde som ingen leverer til, kan ikke holdes.',
  },
  'no-order-comes': {
    title: 'Det kommer ordrer til hver kunde',
    why: 'En andel på 0 % er en vei ingen ordre går. En kunde som bare slike veier fører til, får ingenting, og tallene for den kunden ville handlet om ordrer som ikke finnes.',
  },
  'needs-more-than-comes': {
    title: 'Ingen venter på flere leveranser enn det kommer',
    why: 'Et ledd som venter på tre leveranser når bare to går dit, kommer aldri i gang.',
  },
  'needs-unknown-item': {
    title: 'Ingen venter på noe som ingen leverer',
    why: 'needs viser til item på leveransene som kommer hit. Kommer ingen leveranse med det som står der, blir det ventet forgjeves, eller så er navnet skrevet feil.',
  },
  'shares-above-whole': {
    title: 'Andeler blir ikke mer enn 100 %',
    why: 'Når leveransene ut fra et ledd har andeler, går hver ordre med én av dem. Det finnes ikke flere ordrer enn alle.',
  },
  'shares-below-whole': {
    title: 'Andeler lar ingen ordre stå uten vei',
    why: 'Når leveransene ut fra et ledd har andeler, går hver ordre med én av dem. Blir de mindre enn 100 % og ingen leveranse uten andel tar resten, har noen ordrer ingen vei å gå.',
  },
  'share-leaves-nothing': {
    title: 'En leveranse uten andel får noe',
    why: 'Det andelene lar være igjen av 100 %, går med leveransene uten andel. Her er det ingenting igjen, så ingen ordre går noen gang med denne leveransen.',
  },
  'rework-not-back': {
    title: 'Omarbeid går tilbake',
    why: 'Omarbeid går tilbake til et ledd ordren har vært innom, og kommer på nytt derfra. Et ledd som ikke fører hit, kan ikke sende det videre.',
  },
  'rework-without-end': {
    title: 'Omarbeid tar slutt',
    why: 'Hvis alt som blir gjort, går tilbake for å gjøres om igjen, kommer ingenting noen gang ut. Sannsynlighetene for omarbeid ut fra ett ledd må være under 100 % til sammen.\n\nRunder inne i andre runder teller så ofte som de gjennomløpes: to sløyfer som hver sender tilbake 98 %, den ene inne i den andre, gir omtrent 2\u00A0500 runder. Mer enn 1\u00A0000 forventede runder for én ordre skyldes en skrivefeil i en sannsynlighet, eller en leveranse som aldri blir riktig hvor ofte den enn lages på nytt.',
  },
  'rework-with-more': {
    title: 'En leveranse tilbake er bare det',
    why: 'Omarbeid er den samme ordren en gang til: leveransen tilbake kan ta tid og kan bli forsinket, men ingenting nytt blir lovet, lagt på lager, fordelt eller ventet på. Andeler, lager og avtaler hører til leveransene fremover.',
  },
  'agreed-beside-sides': {
    title: 'To parter er enige, eller hver sier sitt',
    why: 'agreed er det begge parter i en leveranse mener gjelder. Er de ikke enige, forventer mottakeren én ting og tilbyr leverandøren en annen, og kedja viser gapet mellom dem. Begge deler kan ikke stå samtidig.',
  },

  'promise-cannot-hold': {
    title: 'Hvert løfte kan holdes når ingenting går galt',
    why: 'De vanlige tidene alene blir mer enn kunden er lovet. Da brytes løftet selv på en god dag, før noe er forsinket: enten må løftet bli lengre, eller så må noe på veien bli kortere.',
  },
  'inside-cannot-carry': {
    title: 'De interne avtalene rekker til løftet utad',
    why: 'Avtalene mellom leddene sier hvor lang tid hvert ledd kan bruke og fortsatt holde ord. Når alle holder sitt og kunden likevel får leveransen for sent, med manko eller med feil, er det ingens skyld, men løftet er brutt likevel.\n\nTiden legges sammen langs den lengste veien, etter samme regler som de vanlige tidene; en leveranse uten avtalt tid teller med det den vanligvis tar. Komplett og riktig ganges sammen langs alt en leveranse bygger på, unntatt det som blir oppdaget og rettet underveis.',
  },

  ...agreementRules,
  ...dataRules,
  ...exceptionRules,
  ...gateRules,
  ...oddsRules,
};
