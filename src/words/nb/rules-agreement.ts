import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PagesOf } from '../words.js';

/** Why the agreement rules are there. */
export const agreementRules: PagesOf<AgreementFacts> = {
  'single-point': {
    title: 'Ingen leveranse henger på ett ledd alene',
    why: 'Når alle veier til en kunde går gjennom ett og samme ledd og det ikke er noe lager etterpå, får kunden ingenting fra den timen leddet står stille. Et lager på en leveranse etterpå varer en stund; et annet ledd som kan gjøre det samme arbeidet, varer lenger.\n\nEn kjede med ett ledd etter det andre er full av slike punkter, og noen må man leve med. Regelen er bare med i settet strict.',
  },
  'agreement-without-share': {
    title: 'En avtalt tid sier hvor ofte den skal holde',
    why: 'Innen to timer: alltid, eller for det meste? Hver part svarer til sin egen fordel, og etterpå kan ingen avgjøre om ordet ble holdt. En andel avgjør saken, og da kan avtalene på veien legges sammen og holdes opp mot løftet.',
  },
  'item-renamed': {
    title: 'En vare heter det samme hele veien',
    why: 'emne går inn, emner eller enme kommer ut. Folk forstår det, programmer gjør det ikke: needs venter på det ene navnet, og lister og diagrammer viser to varer. To navn ved samme ledd som skiller seg ved en skrivefeil, i store bokstaver eller bindestreker, eller som entall og flertall, regnes som det samme.\n\nDet navnet som forekommer sjeldnest, blir pekt ut.',
  },
  'no-agreement': {
    title: 'Hver interne leveranse har en avtale',
    why: 'En intern kunde som ikke vet hva den har i vente, kan ikke planlegge, og en leverandør som ikke har fått vite noe, kan ikke svikte. Det trengs ikke mye: en tid, og hvor ofte den holder. Leveranser til en ekstern kunde har løftet.',
  },
  'no-feedback': {
    title: 'Mottakeren forteller hvordan det går',
    why: 'En avtale som ingen kommer tilbake til, renner ut i sanden. Leverandøren er den siste som får høre om en sen eller feil leveranse, hvis det ikke finnes en fast måte å si fra på: et morgenmøte, en liste på døra, et merke på pallen.',
  },
  'no-owner': {
    title: 'Hvert ledd har en ansvarlig',
    why: 'Det som truer et løfte, må noen rette opp. Uten et navn blir ingen spurt, og neste gjennomgang finner den samme trusselen.',
  },
  'no-request': {
    title: 'Den som leverer, vet hva som trengs først',
    why: 'De fleste avtaler henger på noe mottakeren skylder først: en bestilling i tide, en tegning, en ledig plass til varene. Blir det ikke sagt, blir det grunnen til at avtalen ikke ble holdt.',
  },
  'offer-below-expectation': {
    title: 'Det som tilbys, er det som forventes',
    why: 'Den ene regner med tjue minutter, den andre mener førtifem: begge holder ord, og leveransen kommer for sent. Å skrive ned begge deler er første skritt, å lukke gapet det andre, med en raskere leveranse eller en mindre forventning. Inntil da hviler alt etterpå på en tid som ingen har lovet.',
  },
  'promise-without-share': {
    title: 'En lovet tid sier hvor ofte den holder',
    why: 'To dager kan bety alltid eller nesten alltid, og forskjellen er det meste av kostnaden. Uten en andel kan ingen si om 94 av 100 ordrer i tide er et holdt løfte, og sannsynlighetene har ingenting å holdes opp mot.',
  },
  'quantity-unit': {
    title: 'En mengde har samme enhet overalt',
    why: 'Ti paller forventes, og to hundre kasser tilbys: om det er nok, kommer an på hvor mange kasser det er på en pall, og det må noen kunne utenat. Mengder av den samme varen, og de to partenes mengder i en leveranse, regnes i samme enhet.\n\nDet som sammenlignes, er det som står etter et vanlig tall, med vanlige ord; entall og flertall (kasse, kasser) er samme enhet.',
  },
  'right-without-meaning': {
    title: 'En andel riktige sier hva riktig er',
    why: 'Leverandøren mener riktig antall av riktig vare, mottakeren mener også avgradet og merket. Begge teller, og begge har rett. Si med ord hva mottakeren ser etter, så teller de to likt.',
  },
};
