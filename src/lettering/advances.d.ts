/** Made from the font by the build: [characters left out, so many, each so wide in thousandths of the size], over and over. */
export const regular: readonly number[];
export const bold: readonly number[];
