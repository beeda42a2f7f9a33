import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PagesOf } from '../words.js';

/** Why the agreement rules are there. */
export const agreementRules: PagesOf<AgreementFacts> = {
  'single-point': {
    title: 'Ingen leverans hänger på ett enda led',
    why: 'Där varje väg till en kund går genom ett och samma led och inget lager finns därefter, får kunden ingenting från den stund ledet står stilla. Ett lager på en leverans därefter räcker en tid; ett annat led som kan göra samma arbete räcker längre.\n\nEn kedja med ett led efter det andra är full av sådana punkter, och en del får man leva med. Regeln ingår bara i uppsättningen strict.',
  },
  'agreement-without-share': {
    title: 'En avtalad tid säger hur ofta den ska hålla',
    why: 'Inom två timmar: alltid, eller för det mesta? Var och en svarar till sin egen fördel, och efteråt går det inte att avgöra om ordet hölls. En andel avgör saken, och gör att överenskommelserna på vägen kan läggas ihop och jämföras med löftet.',
  },
  'item-renamed': {
    title: 'En sak heter likadant hela vägen',
    why: 'ämne går in, ämnen eller amne kommer ut. Människor förstår, program gör det inte: needs väntar på det ena namnet, och listor och diagram visar två saker. Två namn vid samma led som skiljer sig genom ett skrivfel, i stora bokstäver eller bindestreck, eller som ental och flertal tas för samma.\n\nDet namn som förekommer mer sällan pekas ut.',
  },
  'no-agreement': {
    title: 'Varje intern leverans har en överenskommelse',
    why: 'En intern kund som inte vet vad den har att vänta kan inte planera, och en leverantör som inget har fått veta kan inte brista i något. Det behöver inte vara mycket: en tid, och hur ofta den ska hålla. Leveranser till en extern kund har löftet.',
  },
  'no-feedback': {
    title: 'Mottagaren berättar hur det går',
    why: 'En överenskommelse som ingen återkommer till rinner ut i sanden. Leverantören är den sista som får höra om en sen eller felaktig leverans, om det inte finns ett bestämt sätt att säga till: ett morgonmöte, en lista på dörren, en lapp på pallen.',
  },
  'no-owner': {
    title: 'Varje led har en ansvarig',
    why: 'Det som hotar ett löfte måste någon rätta till. Utan ett namn blir ingen tillfrågad, och nästa genomgång hittar samma hot.',
  },
  'no-request': {
    title: 'Den som levererar vet vad den först behöver',
    why: 'De flesta överenskommelser hänger på något som mottagaren först är skyldig: en beställning i tid, en ritning, en fri plats att ställa godset på. Sägs det inte blir det skälet till att överenskommelsen inte hölls.',
  },
  'offer-below-expectation': {
    title: 'Det som erbjuds är det som förväntas',
    why: 'Den ena räknar med tjugo minuter, den andra menar fyrtiofem: båda håller sitt ord, och leveransen kommer för sent. Att skriva ner båda är första steget, att stänga gapet det andra, med en snabbare leverans eller en mindre förväntan. Till dess vilar allt därefter på en tid som ingen har lovat.',
  },
  'promise-without-share': {
    title: 'En utlovad tid säger hur ofta den håller',
    why: 'Två dagar kan betyda alltid eller nästan alltid, och skillnaden är det mesta av kostnaden. Utan en andel kan ingen säga om 94 order av 100 i tid är ett hållet löfte, och sannolikheterna har inget att jämföras med.',
  },
  'quantity-unit': {
    title: 'En mängd har samma enhet överallt',
    why: 'Tio pallar förväntas och tvåhundra lådor erbjuds: om det räcker beror på hur många lådor en pall rymmer, och det måste någon veta utantill. Mängder av samma sak, och de två sidornas mängder på en leverans, räknas i samma enhet.\n\nDet som jämförs är det som står efter ett vanligt tal, i vanliga ord; ental och flertal (låda, lådor) är samma enhet.',
  },
  'right-without-meaning': {
    title: 'En andel rätt säger vad rätt är',
    why: 'Leverantören menar rätt antal av rätt artikel, mottagaren menar även gradat och märkt. Båda räknar, och båda har rätt. Säg i ord vad mottagaren kontrollerar, så räknar de två lika.',
  },
};
