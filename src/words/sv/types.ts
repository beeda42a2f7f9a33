import type { Facts } from '../../model/finding.js';

export const A_TYPE: Readonly<Record<Facts['duplicate-id']['other'], string>> = {
  supplier: 'en leverantör',
  department: 'ett led',
  customer: 'en kund',
  cause: 'en orsak',
};

export const THE_TYPE: Readonly<Record<Facts['duplicate-id']['type'], string>> = {
  supplier: 'leverantören',
  department: 'ledet',
  customer: 'kunden',
  cause: 'orsaken',
};

export const NO_TYPE: Readonly<Record<NonNullable<Facts['unknown-place']['type']>, string>> = {
  supplier: 'ingen leverantör',
  department: 'inget led',
  customer: 'ingen kund',
};
