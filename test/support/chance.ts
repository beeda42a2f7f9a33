import fc from 'fast-check';

/** The same random chains in every run, so that a check of somebody's change never fails for another reason; KEDJA_SEED draws others. */
fc.configureGlobal({ seed: Number(process.env['KEDJA_SEED'] ?? 20_261_122) });
