import type { GitPhrases } from '../against-phrases.js';

export const git: GitPhrases = {
  notInstalled: '--against: git är inte installerat; ange en äldre fil med modellen i stället',
  notARepository: (folder) =>
    `--against: ${folder} ligger inte i något git-repo; kör kommandot i ett sådant, eller ange en äldre fil med modellen`,
  unsafe: (folder) =>
    `--against: git litar inte på ${folder}, som tillhör någon annan; om du gör det, kör: git config --global --add safe.directory med sökvägen dit`,
  notARevision: (said) => `--against: ”${said}” är ingen version i git: den börjar med -, som ett tillval`,
  unknownRevision: (said) => `--against: git känner inte till någon version ”${said}”`,
  shallow: (said) =>
    `--against: ”${said}” finns inte i den här ofullständiga klonen (shallow); hämta mer av historiken med git fetch --unshallow, eller med fetch-depth: 0 om actions/checkout skapar klonen`,
  shallowBranch: (said, branch) =>
    `--against: ”${said}” finns inte i den här ofullständiga klonen (shallow), som kanske bara har en gren; hämta den med git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch} och jämför med origin/${branch}, eller låt actions/checkout skapa klonen med fetch-depth: 0`,
  noFileNorRevision: (said) => `--against: det finns ingen fil ”${said}”, och git känner inte till någon sådan version`,
  notAFileThen: (file, before) => `--against: ${file} var ingen fil i ${before}`,
  notCheckedOut: (file) =>
    `--against: git har ${file} men har inte checkat ut den; kör git sparse-checkout add med dess mapp, så att den går att granska`,
  ambiguous: (said, name) =>
    `--against: "${said}" kan betyda mer än en sak; skriv refs/heads/${name} för grenen, refs/tags/${name} för taggen`,
  failed: (says) => `--against: git svarar inte: ${says}`,
  noPast: '--against: standard in har ingen historik; ange modellen, eller en äldre fil med den efter --against',
  changedNeedsRevision: '--changed: ange en version i git efter --against; en fil säger inget om de andra',
};
