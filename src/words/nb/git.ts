import type { GitPhrases } from '../against-phrases.js';
import { quoted } from './phrases.js';

export const git: GitPhrases = {
  notInstalled: '--against: git er ikke installert; oppgi en eldre fil med modellen i stedet',
  notARepository: (folder) =>
    `--against: ${folder} ligger ikke i noe git-repo; kjør kommandoen i et slikt, eller oppgi en eldre fil med modellen`,
  unsafe: (folder) =>
    `--against: git stoler ikke på ${folder}, som tilhører noen andre; gjør du det, så kjør: git config --global --add safe.directory med stien dit`,
  notARevision: (said) => `--against: ${quoted(said)} er ingen versjon i git: den begynner med -, som et valg`,
  unknownRevision: (said) => `--against: git kjenner ikke til noen versjon ${quoted(said)}`,
  shallow: (said) =>
    `--against: ${quoted(said)} finnes ikke i denne ufullstendige klonen (shallow); hent mer av historikken med git fetch --unshallow, eller med fetch-depth: 0 hvis actions/checkout lager klonen`,
  shallowBranch: (said, branch) =>
    `--against: ${quoted(said)} finnes ikke i denne ufullstendige klonen (shallow), som kanskje bare har én gren; hent den med git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch}, og sammenlign med origin/${branch}, eller la actions/checkout lage klonen med fetch-depth: 0`,
  noFileNorRevision: (said) =>
    `--against: det finnes ingen fil ${quoted(said)}, og git kjenner ikke til noen slik versjon`,
  notAFileThen: (file, before) => `--against: ${file} var ikke en fil i ${before}`,
  notCheckedOut: (file) =>
    `--against: git har ${file}, men har ikke sjekket den ut; kjør git sparse-checkout add med mappen dens, så den kan kontrolleres`,
  ambiguous: (said, name) =>
    `--against: "${said}" kan bety mer enn én ting; skriv refs/heads/${name} for grenen, refs/tags/${name} for taggen`,
  failed: (says) => `--against: git svarer ikke: ${says}`,
  noPast: '--against: standard inn har ingen fortid; oppgi modellen, eller en eldre fil med den etter --against',
  changedNeedsRevision: '--changed: oppgi en versjon i git etter --against; en fil sier ingenting om de andre',
};
