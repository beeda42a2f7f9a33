import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PagesOf } from '../words.js';

/** Why the agreement rules are there. */
export const agreementRules: PagesOf<AgreementFacts> = {
  'single-point': {
    title: 'Ingen leverance hænger på én afdeling alene',
    why: 'Når enhver vej til en kunde går gennem én og samme afdeling, og der intet lager er bagefter, får kunden ikke noget fra den time, den står stille. Et lager på en leverance bagefter rækker et stykke tid; en anden afdeling, der kan udføre det samme arbejde, rækker længere.\n\nEn kæde med ét led efter det andet er fuld af den slags punkter, og nogle må man leve med. Reglen er kun med i sættet strict.',
  },
  'agreement-without-share': {
    title: 'En aftalt tid siger, hvor tit den skal holde',
    why: 'Inden for to timer: altid, eller for det meste? Hver part svarer til sin egen fordel, og bagefter kan ingen afgøre, om ordet blev holdt. En andel afgør sagen, og så kan aftalerne på vejen lægges sammen og holdes op mod løftet.',
  },
  'item-renamed': {
    title: 'En vare hedder det samme hele vejen',
    why: 'emne går ind, emner eller emme kommer ud. Mennesker forstår det, programmer gør ikke: needs venter på det ene navn, og lister og diagrammer viser to varer. To navne hos samme led, der adskiller sig ved en tastefejl, ved store bogstaver eller bindestreger eller som ental og flertal, tages for det samme.\n\nDet navn, der optræder sjældnest, bliver udpeget.',
  },
  'no-agreement': {
    title: 'Hver intern leverance har en aftale',
    why: 'En intern kunde, der ikke ved, hvad der er i vente, kan ikke planlægge, og en leverandør, der intet har fået at vide, kan ikke svigte. Der skal ikke aftales meget: en tid, og hvor tit den holder. Leverancer til en ekstern kunde har løftet.',
  },
  'no-feedback': {
    title: 'Modtageren fortæller, hvordan det går',
    why: 'En aftale, som ingen vender tilbage til, løber ud i sandet. Leverandøren er den sidste, der hører om en sen eller forkert leverance, hvis der ikke er en fast måde at sige det på: et morgenmøde, en liste på døren, et mærke på pallen.',
  },
  'no-owner': {
    title: 'Hver afdeling har en ansvarlig',
    why: 'Det, der truer et løfte, skal nogen rette op på. Uden et navn bliver ingen spurgt, og næste gennemgang finder den samme trussel.',
  },
  'no-request': {
    title: 'Den, der leverer, ved, hvad der først skal til',
    why: 'De fleste aftaler hænger på noget, som modtageren først skylder: en bestilling i god tid, en tegning, en fri plads til varerne. Bliver det ikke sagt, bliver det grunden til, at aftalen ikke blev holdt.',
  },
  'offer-below-expectation': {
    title: 'Det, der tilbydes, er det, der forventes',
    why: 'Den ene regner med tyve minutter, den anden mener femogfyrre: begge holder ord, og leverancen kommer for sent. At skrive begge dele ned er første skridt, at lukke afstanden det andet, med en hurtigere leverance eller en mindre forventning. Indtil da hviler alt bagefter på en tid, som ingen har lovet.',
  },
  'promise-without-share': {
    title: 'En lovet tid siger, hvor tit den holder',
    why: 'To dage kan betyde altid eller næsten altid, og forskellen er det meste af prisen. Uden en andel kan ingen sige, om 94 ordrer ud af 100 til tiden er et holdt løfte, og sandsynlighederne har intet at blive holdt op imod.',
  },
  'quantity-unit': {
    title: 'En mængde har samme enhed overalt',
    why: 'Ti paller forventes, og to hundrede kasser tilbydes: om det er nok, afhænger af, hvor mange kasser der er på en palle, og det skal nogen kunne udenad. Mængder af den samme vare, og de to parters mængder i en leverance, regnes i samme enhed.\n\nDet, der sammenlignes, er det, der står efter et almindeligt tal, med almindelige ord; ental og flertal (kasse, kasser) er samme enhed.',
  },
  'right-without-meaning': {
    title: 'En andel fejlfrie siger, hvad fejlfri er',
    why: 'Leverandøren mener det rigtige antal af den rigtige vare, modtageren mener også afgratet og mærket. Begge tæller, og begge har ret. Sig med ord, hvad modtageren ser efter, så tæller de to ens.',
  },
};
