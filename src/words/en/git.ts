import type { GitPhrases } from '../against-phrases.js';

export const git: GitPhrases = {
  notInstalled: '--against: git is not installed; name an older file of the model instead',
  notARepository: (folder) =>
    `--against: ${folder} is in no git repository; run it in one, or name an older file of the model instead`,
  unsafe: (folder) =>
    `--against: git does not trust ${folder}, which belongs to somebody else; if you do, run: git config --global --add safe.directory with its path`,
  notARevision: (said) => `--against: "${said}" is no revision: it begins with -, as options do`,
  unknownRevision: (said) => `--against: git knows no revision "${said}"`,
  shallow: (said) =>
    `--against: "${said}" is not in this shallow clone; fetch more of the history, with git fetch --unshallow, or fetch-depth: 0 where actions/checkout makes it`,
  shallowBranch: (said, branch) =>
    `--against: "${said}" is not in this shallow clone, which may hold one branch only; fetch it with git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch}, and hold against origin/${branch}; or have actions/checkout make the clone with fetch-depth: 0`,
  noFileNorRevision: (said) => `--against: there is no file "${said}", and git knows no such revision`,
  notAFileThen: (file, before) => `--against: ${file} was not a file in ${before}`,
  notCheckedOut: (file) =>
    `--against: git has ${file} and has not checked it out; git sparse-checkout add its folder, so that it can be looked at`,
  ambiguous: (said, name) =>
    `--against: "${said}" may be more than one thing; write refs/heads/${name} for the branch, refs/tags/${name} for the tag`,
  failed: (says) => `--against: git does not answer: ${says}`,
  noPast: '--against: standard input has no past; name the model, or an older file of it behind --against',
  changedNeedsRevision: '--changed: name a revision of git behind --against; a file says nothing of the others',
};
