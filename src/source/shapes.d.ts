// Made by the build from schemas/kedja.schema.json: one validator for each shape, and what messages need of the schema.

/** What ajv found wrong with one value. */
export interface ShapeError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

export const model: Validator;
export const supplier: Validator;
export const department: Validator;
export const customer: Validator;
export const link: Validator;
export const cause: Validator;

/** The whole schema, with its titles, descriptions and examples. */
export const schema: Readonly<Record<string, unknown>>;
