import type { DataFacts } from '../../model/facts/data.js';
import type { PagesOf } from '../words.js';

/** Why the data rules are there. */
export const dataRules: PagesOf<DataFacts> = {
  'chance-says-nothing': {
    title: 'Det som går fel gör det ibland',
    why: 'Med sannolikheten 0 % står en störning eller orsak i filen utan att ändra något, och den som läser tror att den är inräknad. Med 100 % är den ingen störning utan en del av varje order, och hör till den normala tiden, där också de normala siffrorna ser den.',
  },
  'few-answers': {
    title: 'Nöjdhet bygger på tillräckligt många svar',
    why: 'Medelvärdet av två svar säger hur två personer kände sig den dagen. Från fem, om inget annat sägs, börjar det säga något om leveranserna. Gränsen heter answers.',
  },
  'recovers-in-missing': {
    title: 'Det är känt hur länge ett stopp varar',
    why: 'Där recovers-in är angivet säger kedja om ett stopp varar längre än kunden kan vänta. Har bara några led det ser de andra säkra ut därför att ingen har frågat. Regeln ingår bara i uppsättningen strict.',
  },
  'same-cause-twice': {
    title: 'Varje orsak försenar ett led en gång',
    why: 'Två störningar i samma led med samma orsak slumpas var för sig, som om de inte hade med varandra att göra, och det som sägs om orsaken sägs två gånger. Oftast har den ena kopierats och blivit kvar. Detsamma gäller en störning med samma namn som en gemensam orsak som drabbar ledet.',
  },
  'unit-slip': {
    title: 'Ingen tid sticker ut hundrafalt',
    why: 'Bland tider på minuter är en på fyrtio dagar med största sannolikhet ett skrivfel: d i stället för min. En sådan tid döljer allt annat, för inget utom den själv hotar då något löfte.\n\nDet som jämförs är ledens tider, deras köer och leveransernas tider på väg, var och en med den mittersta av sitt slag, där minst fem är kända och högst en av tio sticker ut. Hur många gånger som är för många är gränsen slip, som är 100 om inget annat sägs.',
  },
};
