import type { GitPhrases } from '../against-phrases.js';
import { quoted } from './phrases.js';

export const git: GitPhrases = {
  notInstalled: '--against: git er ikke installeret; angiv en ældre fil med modellen i stedet',
  notARepository: (folder) =>
    `--against: ${folder} ligger ikke i noget git-repo; kør kommandoen i et sådant, eller angiv en ældre fil med modellen`,
  unsafe: (folder) =>
    `--against: git stoler ikke på ${folder}, som tilhører en anden; hvis du gør det, så kør: git config --global --add safe.directory med stien dertil`,
  notARevision: (said) => `--against: ${quoted(said)} er ingen version i git: den begynder med -, som et tilvalg`,
  unknownRevision: (said) => `--against: git kender ingen version ${quoted(said)}`,
  shallow: (said) =>
    `--against: ${quoted(said)} findes ikke i denne ufuldstændige klon (shallow); hent mere af historikken med git fetch --unshallow, eller med fetch-depth: 0, hvis actions/checkout laver klonen`,
  shallowBranch: (said, branch) =>
    `--against: ${quoted(said)} findes ikke i denne ufuldstændige klon (shallow), som måske kun har én gren; hent den med git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch}, og sammenlign med origin/${branch}, eller lad actions/checkout lave klonen med fetch-depth: 0`,
  noFileNorRevision: (said) => `--against: ingen fil hedder ${quoted(said)}, og git kender ingen version med det navn`,
  notAFileThen: (file, before) => `--against: ${file} var ikke en fil i ${before}`,
  notCheckedOut: (file) =>
    `--against: git har ${file}, men har ikke tjekket den ud; kør git sparse-checkout add med dens mappe, så den kan ses efter`,
  ambiguous: (said, name) =>
    `--against: "${said}" kan betyde mere end én ting; skriv refs/heads/${name} for grenen, refs/tags/${name} for tagget`,
  failed: (says) => `--against: git svarer ikke: ${says}`,
  noPast: '--against: standardinput har ingen fortid; angiv modellen, eller en ældre fil med den efter --against',
  changedNeedsRevision: '--changed: angiv en version i git efter --against; en fil siger intet om de andre',
};
